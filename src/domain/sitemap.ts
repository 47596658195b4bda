import { sitePaths } from './addresses.ts';
import { pagesModified } from './last-modified.ts';
import type { LoadedArticle } from './loaded.ts';

/** One page of the sitemap. */
export interface SitemapPage {
  readonly sitePath: string;
  /** Day it last changed, where the content tells. */
  readonly modified?: string;
}

/**
 * The pages search engines should know, in the order of their addresses. Left out is what is no page of its
 * own: addresses that redirect, withdrawn claims, embeds, error pages, and the search, which is empty until
 * somebody asks.
 *
 * @param sitePaths Every page that was rendered.
 */
export function sitemapPages(
  rendered: readonly string[],
  articles: readonly LoadedArticle[],
): SitemapPage[] {
  const hidden = hiddenPaths(articles);
  const modified = pagesModified(articles);
  return rendered
    .filter((path) => path.endsWith('/') && !hidden.has(path) && !/^\/(?:embed|404)\//u.test(path))
    .sort()
    .map((sitePath) => {
      const day = modified.get(sitePath);
      return { sitePath, ...(day !== undefined && { modified: day }) };
    });
}

function hiddenPaths(articles: readonly LoadedArticle[]): ReadonlySet<string> {
  return new Set([
    sitePaths.search(),
    ...articles.flatMap(({ slug, claims, withdrawn }) =>
      [
        ...[...claims, ...withdrawn].flatMap(({ aliases }) => aliases),
        ...withdrawn.map(({ id }) => id),
      ].map((id) => sitePaths.claim(slug, id)),
    ),
  ]);
}
