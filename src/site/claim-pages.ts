import type { LoadedArticle, LoadedClaim, WithdrawnClaim } from '../domain/loaded.ts';
import { getArticleKeys } from './cache-keys.ts';
import { getArticles, memoise } from './queries.ts';

/** A claim that stands, or one that was taken back. */
export type AnyClaim = LoadedClaim | WithdrawnClaim;

/** One address of a claim: its id, or one it had before. */
export interface ClaimPage {
  readonly params: { readonly slug: string; readonly claim: string };
  readonly props: { readonly article: LoadedArticle; readonly claim: AnyClaim };
  /** Pages at the same address with the same key are the same. */
  readonly cacheKey: string | undefined;
}

const getClaimPages = memoise((): readonly ClaimPage[] => {
  const keys = getArticleKeys();
  return getArticles().flatMap((article) =>
    [...article.claims, ...article.withdrawn].flatMap((claim) =>
      [claim.id, ...claim.aliases].map((id) => ({
        params: { slug: article.slug, claim: id },
        props: { article, claim },
        cacheKey: keys.get(article.slug),
      })),
    ),
  );
});

/** Every address every claim has or had, in the form of Astro's `getStaticPaths`: none of them may die. */
export function claimPages(): ClaimPage[] {
  // A new list each time: Astro notes in the list which of its routes it is for.
  return [...getClaimPages()];
}

const getClaimsByPlace = memoise(
  () =>
    new Map(
      getClaimPages().map(({ params: { slug, claim }, props }) => [`${slug}/${claim}`, props]),
    ),
);

/**
 * The claim that a `repeats` entry means, if there is one.
 * @param place `article-slug/claim-id`.
 */
export function findClaim(place: string): ClaimPage['props'] | undefined {
  return getClaimsByPlace().get(place);
}

/** The words of the checked text that a claim is about. */
export function wordsOf(claim: AnyClaim): string {
  return 'exact' in claim ? claim.exact : claim.quote;
}

/** The same words for a line of plain text, where nothing shields what follows from a control of direction. */
export function plainWordsOf(claim: AnyClaim): string {
  return wordsOf(claim).replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');
}
