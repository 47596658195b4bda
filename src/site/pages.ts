import type { PaginateFunction } from 'astro';
import { getListKey } from './cache-keys.ts';
import { t } from './i18n.ts';
import type { ClaimInArticle } from './queries.ts';

/** Claims, and articles, that a list shows on one page before it goes on to the next. */
export const CLAIMS_PER_PAGE = 100;
export const ARTICLES_PER_PAGE = 30;

/** Site path of one page of a list: the list's own address is its first page, `/claims/2/` the second. */
export function pagePath(listPath: string, page: number): string {
  return page === 1 ? listPath : `${listPath}${page}/`;
}

/** Title of one page of a list. */
export function titleOfPage(title: string, page: number): string {
  return page === 1 ? title : t('pager.title', { title, current: page });
}

/**
 * The pages that list claims, for `getStaticPaths`.
 *
 * @param params The part of the page's address that names the list.
 * @param props What the pages are given; they show nothing else but the claims of the page, and their number.
 */
export function claimListPages(
  paginate: PaginateFunction,
  claims: readonly ClaimInArticle[],
  params: Readonly<Record<string, string>>,
  props: Readonly<Record<string, unknown>>,
) {
  const keyOf = getListKey();
  const pages = paginate(claims, { params, props, pageSize: CLAIMS_PER_PAGE });
  return pages.map((path) => {
    const { data, total, lastPage } = path.props.page;
    return { ...path, cacheKey: keyOf(data, [props, total, lastPage]) };
  });
}
