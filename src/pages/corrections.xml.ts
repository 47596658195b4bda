import type { APIRoute } from 'astro';
import { toCorrectionsFeed } from '../site/corrections-feed.ts';
import { t } from '../site/i18n.ts';
import { getArticles, getSite } from '../site/queries.ts';
import { absoluteUrl } from '../site/urls.ts';
import { getVerdictLookup } from '../site/verdicts.ts';

/** The feed of corrections. */
export const GET: APIRoute = async () => {
  const feed = toCorrectionsFeed({
    site: await getSite(),
    articles: await getArticles(),
    verdictOf: await getVerdictLookup(),
    t,
    absoluteUrl,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
