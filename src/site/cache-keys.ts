import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { memoise } from './queries.ts';

/**
 * What every page of an article is made from, as a digest, by slug: the article itself, those whose claims it
 * repeats, and what all pages show of the publication. Pages with the same `cacheKey` and address are the same.
 */
export const getArticleKeys = memoise(async (): Promise<ReadonlyMap<string, string>> => {
  const articles = await getCollection('articles');
  const digests = new Map(articles.map(({ id, digest }) => [id, String(digest)]));
  const others = [...(await getCollection('settings')), ...(await getCollection('pages'))];
  const publication = others.map(({ id, digest }) => [id, String(digest)]).sort();
  return new Map(
    articles.map(({ id, data }) => {
      const repeated = data.claims
        .flatMap(({ repeats }) => repeats)
        .map((place) => digests.get(place.split('/')[0] ?? '') ?? '');
      const made = JSON.stringify([publication, digests.get(id), repeated]);
      return [id, createHash('sha256').update(made).digest('base64url')];
    }),
  );
});
