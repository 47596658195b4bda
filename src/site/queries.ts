import { getCollection, getEntry } from 'astro:content';
import { z } from 'zod';
import type { LoadedArticle, LoadedClaim, LoadedPage } from '../domain/loaded.ts';
import { siteSchema, type Site } from '../domain/schemas/site.ts';
import { standardsSchema, type Standard } from '../domain/schemas/standards.ts';
import { verdictsSchema, type Verdict } from '../domain/schemas/verdicts.ts';

/** A claim together with the article it stands in. */
export interface ClaimInArticle {
  readonly article: LoadedArticle;
  readonly claim: LoadedClaim;
}

const standardsEntrySchema = z.object({ standards: standardsSchema });
const verdictsEntrySchema = z.object({ verdicts: verdictsSchema });

/** The publication. */
export const getSite = memoise(async (): Promise<Site> =>
  siteSchema.parse(await getSettings('site')),
);

/** The scale, in the publisher's order. */
export const getVerdicts = memoise(
  async (): Promise<readonly Verdict[]> =>
    verdictsEntrySchema.parse(await getSettings('verdicts')).verdicts,
);

/** How the site stands to fact-checkers' codes; empty if the content folder has no standards.yaml. */
export const getStandards = memoise(
  async (): Promise<readonly Standard[]> =>
    standardsEntrySchema.parse(await getSettings('standards')).standards,
);

/** The written pages, by `order`, then by title. */
export const getPages = memoise(async (): Promise<readonly LoadedPage[]> => {
  const entries = await getCollection('pages');
  return entries
    .map((entry) => entry.data)
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en'));
});

/** All articles, newest review first; on the same day by slug. */
export const getArticles = memoise(async (): Promise<readonly LoadedArticle[]> => {
  const entries = await getCollection('articles');
  return entries
    .map((entry) => entry.data)
    .sort(
      (a, b) =>
        b.review.published.localeCompare(a.review.published) || a.slug.localeCompare(b.slug),
    );
});

/** Articles by their slug, and by those they had before. */
const getArticlesBySlug = memoise(
  async () =>
    new Map(
      (await getArticles()).flatMap((article) =>
        [article.slug, ...(article.aliases ?? [])].map((slug) => [slug, article]),
      ),
    ),
);

/** The article of a slug, also of an earlier one. Throws if there is none: links are made from the store. */
export async function getArticle(slug: string): Promise<LoadedArticle> {
  const article = (await getArticlesBySlug()).get(slug);
  if (article === undefined) throw new Error(`There is no article with the slug "${slug}".`);
  return article;
}

/** All claims that stand, article by article, in the order of the text. */
export const getClaims = memoise(async (): Promise<readonly ClaimInArticle[]> => {
  const articles = await getArticles();
  return articles.flatMap((article) => article.claims.map((claim) => ({ article, claim })));
});

async function getSettings(id: 'site' | 'standards' | 'verdicts'): Promise<object> {
  const entry = await getEntry('settings', id);
  if (entry === undefined) {
    throw new Error(
      `The settings "${id}" were not loaded; expected ${id}.yaml in the content folder.`,
    );
  }
  return entry.data;
}

/** Asks once per build. In dev the content may change between two requests, so there it asks each time. */
export function memoise<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return ask();
    answer ??= ask();
    return answer;
  };
}
