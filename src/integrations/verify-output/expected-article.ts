import type { LoadedArticle } from '../../domain/loaded.ts';

/** What the finished site must show, by the content it was built from. */
export interface ExpectedArticle {
  readonly slug: string;
  readonly text: string;
  readonly claims: readonly { readonly id: string; readonly exact: string }[];
  /** Ids of claims that were taken back: they have a page, and nothing else. */
  readonly withdrawn: readonly string[];
}

/** The little of an article that the checks need, so that its HTML does not stay in memory. */
export function expectArticle(article: LoadedArticle): ExpectedArticle {
  const { slug, text, claims, withdrawn } = article;
  return {
    slug,
    text,
    claims: claims.map(({ id, exact }) => ({ id, exact })),
    withdrawn: withdrawn.map(({ id }) => id),
  };
}
