import { sitePaths } from '../../domain/addresses.ts';
import type { LoadedArticle } from '../../domain/loaded.ts';

/**
 * Every article, and every claim that stands, has its search record.
 *
 * @param records addresses of all records of the index, before the base
 * @returns what has none, a line each
 */
export function missingRecords(
  articles: readonly LoadedArticle[],
  records: ReadonlySet<string>,
): readonly string[] {
  const missing = (sitePath: string, what: string): string[] =>
    records.has(sitePath) ? [] : [`${what} ${sitePath} has no search record`];
  return articles.flatMap(({ slug, claims }) => [
    ...missing(sitePaths.article(slug), 'the article'),
    ...claims.flatMap(({ id }) => missing(sitePaths.claimInArticle(slug, id), 'the claim')),
  ]);
}
