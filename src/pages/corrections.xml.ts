import type { APIRoute } from 'astro';
import { listCorrections } from '../domain/corrections.ts';
import { correctionEntry } from '../site/feed-entries.ts';
import { feedResponse } from '../site/feed-response.ts';
import { t } from '../site/i18n.ts';
import { getArticles, getSite } from '../site/queries.ts';
import { sitePaths } from '../site/urls.ts';
import { getVerdictLookup } from '../site/verdicts.ts';

/** Every verdict that changed after it was published, and every claim that was taken back. */
export const GET: APIRoute = () => {
  const articles = getArticles();
  const verdictOf = getVerdictLookup();
  return feedResponse({
    title: `${getSite().name}: ${t('corrections.title')}`,
    subtitle: t('corrections.intro'),
    sitePath: sitePaths.correctionsFeed(),
    pagePath: sitePaths.corrections(),
    entries: listCorrections(articles).map((entry) => correctionEntry(entry, verdictOf, t)),
    // Before the first correction, the feed is as old as the newest check it could have corrected.
    since: articles[0]?.review.published,
  });
};
