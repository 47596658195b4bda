import type { APIRoute } from 'astro';
import { articleEntry } from '../site/feed-entries.ts';
import { feedResponse } from '../site/feed-response.ts';
import { t } from '../site/i18n.ts';
import { getArticles, getSite, getVerdicts } from '../site/queries.ts';
import { sitePaths } from '../site/urls.ts';

/** New and corrected checks, one entry per article. */
export const GET: APIRoute = () => {
  const scale = getVerdicts();
  return feedResponse({
    title: getSite().name,
    sitePath: sitePaths.feed(),
    pagePath: sitePaths.home(),
    entries: getArticles().map((article) => articleEntry(article, scale, t)),
  });
};
