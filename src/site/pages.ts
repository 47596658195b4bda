import type { PaginateFunction } from 'astro';
import type { Facet } from './facets.ts';
import { t } from './i18n.ts';

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
 * The pages that list the claims of each facet, for `getStaticPaths`.
 *
 * @param param The part of the page's address that names the facet.
 */
export function facetPages(paginate: PaginateFunction, param: string, facets: readonly Facet[]) {
  return facets.flatMap((facet) =>
    paginate(facet.claims, {
      params: { [param]: facet.part },
      props: { facet },
      pageSize: CLAIMS_PER_PAGE,
    }),
  );
}
