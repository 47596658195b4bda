import { createAddresses, sitePaths } from '../../domain/addresses.ts';
import { differingFacts } from '../../domain/claim-facts.ts';
import type { ClaimRecord } from '../../domain/dataset/claim-record.ts';
import { toClaimRecord } from '../../domain/dataset/to-claim-record.ts';
import type { LoadedArticle, LoadedClaim } from '../../domain/loaded.ts';
import type { ShownContent } from '../../domain/shown-content.ts';
import { verdictLookup } from '../../domain/verdict-lookup.ts';
import {
  createPageReader,
  factsOfRecord,
  readAnnotations,
  readClaimReviews,
  readRecords,
} from './read-facts.ts';
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

/** @param home address of the site's home page */
export function createFactsCheck(content: ShownContent, home: string): CheckFacts {
  const recordOf = createRecorder(content, home);
  const checks = new Map<string, (text: string) => readonly string[]>([
    [fileOf(sitePaths.data('claims.jsonl')), (text) => checkRecords(text, content, recordOf)],
  ]);
  for (const article of content.articles) {
    checks.set(fileOf(sitePaths.annotations(article.slug)), (text) =>
      checkAnnotations(
        text,
        article.claims.map((claim) => recordOf(article, claim)),
      ),
    );
    for (const claim of article.claims)
      checks.set(fileOf(sitePaths.claim(article.slug, claim.id)), (text) =>
        checkPage(text, recordOf(article, claim)),
      );
  }
  return (file, text) => checks.get(file)?.(text) ?? [];
}

type Recorder = (article: LoadedArticle, claim: LoadedClaim) => ClaimRecord;

function createRecorder({ site, verdicts }: ShownContent, home: string): Recorder {
  if (site === undefined) throw new Error('There are no settings, expected those of site.yaml.');
  const { origin, pathname } = new URL(home);
  const { absolute } = createAddresses(origin, pathname);
  const verdictOf = verdictLookup(verdicts);
  // No fact is a digest.
  const digest = () => '';
  return (article, claim) => toClaimRecord(article, claim, { site, verdictOf, absolute, digest });
}

function checkRecords(jsonl: string, content: ShownContent, recordOf: Recorder): string[] {
  const records = new Map(readRecords(jsonl).map((record) => [record.id, record]));
  const expected = content.articles.flatMap((article) =>
    article.claims.map((claim) => recordOf(article, claim)),
  );
  const known = new Set(expected.map(({ id }) => id));
  return [
    ...expected.flatMap((record) => {
      const stated = records.get(record.id);
      if (stated === undefined) return [`${record.id} is not in it`];
      return ofClaim(
        record,
        differingFacts(factsOfRecord(record), factsOfRecord(stated), 'its record'),
      );
    }),
    ...[...records.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `${id} is not in the content`),
  ];
}

function checkAnnotations(jsonld: string, records: readonly ClaimRecord[]): string[] {
  const annotations = readAnnotations(jsonld);
  const named = new Set(records.map(({ annotation }) => annotation));
  return [
    ...[...annotations.keys()]
      .filter((id) => !named.has(id))
      .map((id) => `the annotation ${id} is not in the content`),
    ...records.flatMap((record) => {
      const annotation = annotations.get(record.annotation);
      return ofClaim(
        record,
        annotation === undefined
          ? ['it has no annotation']
          : differingFacts(factsOfRecord(record), annotation, 'the annotation'),
      );
    }),
  ];
}

function checkPage(html: string, record: ClaimRecord): string[] {
  const reviews = readClaimReviews(html);
  const shows = createPageReader(html);
  const { claim, quote, summary, verdict, speaker } = record;
  const facts = { claim, quote, summary, verdict: verdict.label, speaker: speaker?.name };
  return [
    ...(reviews.length === 1 ? [] : [`it has ${reviews.length} ClaimReviews, expected one`]),
    ...reviews.flatMap((review) =>
      differingFacts(factsOfRecord(record), review, 'the ClaimReview'),
    ),
    ...Object.entries(facts)
      .filter(([, words]) => words !== undefined && !shows(words))
      .map(([fact, words]) => `it does not show the ${fact} ${JSON.stringify(words)}`),
  ];
}

function ofClaim({ id }: ClaimRecord, differences: readonly string[]): string[] {
  return differences.map((difference) => `${id}: ${difference}`);
}
