import { createHash } from 'node:crypto';
import {
  type ClaimInArticle,
  getArticles,
  getPages,
  getSite,
  getStandards,
  getVerdicts,
  memoise,
} from './queries.ts';

/**
 * What every page of an article is made from, as a digest, by slug: the article itself, those whose claims it
 * repeats, and what all pages show of the publication. Pages with the same `cacheKey` and address are the same.
 */
export const getArticleKeys = memoise((): ReadonlyMap<string, string> => {
  const articles = getArticles();
  const digests = new Map(articles.map((article) => [article.slug, article.digest]));
  const publication = getPublicationKey();
  return new Map(
    articles.map(({ slug, claims }) => {
      const repeated = claims
        .flatMap(({ repeats }) => repeats)
        .map((place) => digests.get(place.split('/')[0] ?? '') ?? '');
      return [slug, digest([publication, digests.get(slug), repeated])];
    }),
  );
});

/** What all pages show of the publication, as a digest. */
const getPublicationKey = memoise(() =>
  digest([getSite(), getVerdicts(), getStandards(), getPages()]),
);

/**
 * Makes the key of a list of claims: a digest of what all pages show, of the articles the claims stand in, and of what
 * the list says of itself.
 */
export const getListKey = memoise(() => {
  const publication = getPublicationKey();
  const keys = getArticleKeys();
  return (claims: readonly ClaimInArticle[], about: object): string =>
    digest([
      publication,
      about,
      claims.map(({ article, claim }) => [keys.get(article.slug), claim.id]),
    ]);
});

function digest(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
