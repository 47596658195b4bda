import { createAddresses, sitePaths } from '../../domain/addresses.ts';
import { annotationId } from '../../domain/annotations.ts';
import { type ClaimFacts, differingFacts } from '../../domain/claim-facts.ts';
import type { LoadedArticle, LoadedClaim } from '../../domain/loaded.ts';
import type { ShownContent } from '../../domain/shown-content.ts';
import { verdictLookup } from '../../domain/verdict-lookup.ts';
import { createPageReader, readAnnotations, readClaimReviews, readRecords } from './read-facts.ts';
import { fileOf } from './site-files.ts';

/**
 * Compares what a finished file says of a claim with the content: a claim has the same facts on its page, in its
 * ClaimReview, in its annotation and in the dataset, and no claim is missing from any of them.
 *
 * @param file relative to the site's folder
 * @param text of the file
 * @returns what is different; nothing for a file that states no facts of a claim
 */
export type CheckFacts = (file: string, text: string) => readonly string[];

/** What the content says of a claim. */
interface Expected {
  readonly id: string;
  readonly annotation: string;
  readonly facts: ClaimFacts;
}

type Expect = (article: LoadedArticle, claim: LoadedClaim) => Expected;

/** @param home address of the site's home page */
export function createFactsCheck(content: ShownContent, home: string): CheckFacts {
  const expect = createExpect(content, home);
  const checks = new Map<string, (text: string) => readonly string[]>([
    [fileOf(sitePaths.data('claims.jsonl')), (text) => checkRecords(text, content, expect)],
  ]);
  for (const article of content.articles) {
    checks.set(fileOf(sitePaths.annotations(article.slug)), (text) =>
      checkAnnotations(
        text,
        article.claims.map((claim) => expect(article, claim)),
      ),
    );
    for (const claim of article.claims)
      checks.set(fileOf(sitePaths.claim(article.slug, claim.id)), (text) =>
        checkPage(text, expect(article, claim).facts),
      );
  }
  return (file, text) => checks.get(file)?.(text) ?? [];
}

function createExpect({ verdicts }: ShownContent, home: string): Expect {
  const { origin, pathname } = new URL(home);
  const { absolute } = createAddresses(origin, pathname);
  const verdictOf = verdictLookup(verdicts);
  return ({ slug, source }, { id, exact, claim, verdict, summary, speaker, said }) => {
    const { label, rating } = verdictOf(verdict);
    return {
      id: `${slug}/${id}`,
      annotation: annotationId(absolute, slug, id),
      facts: {
        url: absolute(sitePaths.claim(slug, id)),
        claim,
        quote: exact,
        verdict: label,
        rating: rating ?? null,
        summary,
        speaker: speaker?.name ?? null,
        said: said ?? null,
        publication: source.url,
      },
    };
  };
}

function checkRecords(jsonl: string, content: ShownContent, expect: Expect): string[] {
  const records = readRecords(jsonl);
  const expected = content.articles.flatMap((article) =>
    article.claims.map((claim) => expect(article, claim)),
  );
  const known = new Set(expected.map(({ id }) => id));
  return [
    ...expected.flatMap((claim) => {
      const stated = records.get(claim.id);
      if (stated === undefined) return [`${claim.id} is not in it`];
      return ofClaim(claim, differingFacts(claim.facts, stated, 'its record'));
    }),
    ...[...records.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `${id} is not in the content`),
  ];
}

function checkAnnotations(jsonld: string, claims: readonly Expected[]): string[] {
  const annotations = readAnnotations(jsonld);
  const named = new Set(claims.map(({ annotation }) => annotation));
  return [
    ...[...annotations.keys()]
      .filter((id) => !named.has(id))
      .map((id) => `the annotation ${id} is not in the content`),
    ...claims.flatMap((claim) => {
      const stated = annotations.get(claim.annotation);
      return ofClaim(
        claim,
        stated === undefined
          ? ['it has no annotation']
          : differingFacts(claim.facts, stated, 'the annotation'),
      );
    }),
  ];
}

function checkPage(html: string, facts: ClaimFacts): string[] {
  const reviews = readClaimReviews(html);
  const shows = createPageReader(html);
  const { claim, quote, summary, verdict, speaker } = facts;
  return [
    ...(reviews.length === 1 ? [] : [`it has ${reviews.length} ClaimReviews, expected one`]),
    ...reviews.flatMap((review) => differingFacts(facts, review, 'the ClaimReview')),
    ...Object.entries({ claim, quote, summary, verdict, speaker })
      .filter(([, words]) => typeof words === 'string' && !shows(words))
      .map(([fact, words]) => `it does not show the ${fact} ${JSON.stringify(words)}`),
  ];
}

function ofClaim({ id }: Expected, differences: readonly string[]): string[] {
  return differences.map((difference) => `${id}: ${difference}`);
}
