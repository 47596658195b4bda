import type { LoadedArticle, LoadedClaim, LoadedPage } from '../domain/loaded.ts';
import type { Site } from '../domain/schemas/site.ts';
import type { Standard } from '../domain/schemas/standards.ts';
import type { Verdict } from '../domain/schemas/verdicts.ts';
import { shownContent, type ShownContent } from '../domain/shown-content.ts';

/** A claim together with the article it stands in. */
export interface ClaimInArticle {
  readonly article: LoadedArticle;
  readonly claim: LoadedClaim;
}

/** The publication. */
export const getSite = memoise((): Site => {
  const { site } = getContent();
  if (site === undefined) {
    throw new Error('The publication was not loaded; expected site.yaml in the content folder.');
  }
  return site;
});

/** The scale, in the publisher's order. */
export function getVerdicts(): readonly Verdict[] {
  return getContent().verdicts;
}

/** How the site stands to fact-checkers' codes; empty if the content folder has no standards.yaml. */
export function getStandards(): readonly Standard[] {
  return getContent().standards;
}

/** The written pages, by `order`, then by title. */
export const getPages = memoise((): readonly LoadedPage[] => {
  const { pages } = getContent();
  return pages.toSorted((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en'));
});

/** All articles, newest review first; on the same day by slug. */
export const getArticles = memoise((): readonly LoadedArticle[] => {
  const { articles } = getContent();
  return articles.toSorted(
    (a, b) => b.review.published.localeCompare(a.review.published) || a.slug.localeCompare(b.slug),
  );
});

/** Articles by their slug, and by those they had before. */
const getArticlesBySlug = memoise(
  () =>
    new Map(
      getArticles().flatMap((article) =>
        [article.slug, ...(article.aliases ?? [])].map((slug) => [slug, article]),
      ),
    ),
);

/** The article of a slug, also of an earlier one. Throws if there is none: links are made from the content. */
export function getArticle(slug: string): LoadedArticle {
  const article = getArticlesBySlug().get(slug);
  if (article === undefined) throw new Error(`There is no article with the slug "${slug}".`);
  return article;
}

/** All claims that stand, article by article, in the order of the text. */
export const getClaims = memoise((): readonly ClaimInArticle[] => {
  const articles = getArticles();
  return articles.flatMap((article) => article.claims.map((claim) => ({ article, claim })));
});

function getContent(): ShownContent {
  const content = shownContent();
  if (content === undefined) {
    throw new Error('There is no content, expected the loader to have shown some.');
  }
  return content;
}

/** Asks once for as long as the content is the same: once per build, and in dev after each change. */
export function memoise<T>(ask: () => T): () => T {
  let known: { readonly from: ShownContent | undefined; readonly answer: T } | undefined;
  return () => {
    const from = shownContent();
    if (known === undefined || known.from !== from) known = { from, answer: ask() };
    return known.answer;
  };
}
