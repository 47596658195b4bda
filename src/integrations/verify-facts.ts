import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { differingFacts } from '../domain/claim-facts.ts';
import type { ClaimRecord } from '../domain/dataset/claim-record.ts';
import {
  createPageReader,
  factsOfRecord,
  readAnnotations,
  readClaimReviews,
  readRecords,
} from './read-facts.ts';

/**
 * Compares what the finished files say: a claim has the same facts on its page, in its ClaimReview, in its
 * annotation and in the dataset, and no claim is missing from any of them.
 *
 * @param folder of the finished site
 * @param expected `article/claim` of every claim of the content
 */
export function findDifferences(folder: string, expected: ReadonlySet<string>): string[] {
  const records = readRecords(readFileSync(path.join(folder, 'data', 'claims.jsonl'), 'utf8'));
  const known = new Set(records.map(({ id }) => id));
  const byArticle = Map.groupBy(records, ({ article }) => article);
  return [
    ...[...expected].filter((id) => !known.has(id)).map((id) => `${id}: it is not in claims.jsonl`),
    ...[...known].filter((id) => !expected.has(id)).map((id) => `${id}: it is not in the content`),
    ...[...byArticle].flatMap(([article, ofArticle]) => compareArticle(folder, article, ofArticle)),
  ];
}

function compareArticle(folder: string, slug: string, records: readonly ClaimRecord[]): string[] {
  const file = path.join(folder, 'articles', slug, 'annotations.jsonld');
  if (!existsSync(file)) return [`${slug}: there is no annotations.jsonld`];
  const annotations = readAnnotations(readFileSync(file, 'utf8'));
  const named = new Set(records.map(({ annotation }) => annotation));
  return [
    ...[...annotations.keys()]
      .filter((id) => !named.has(id))
      .map((id) => `${slug}: the annotation ${id} is not in claims.jsonl`),
    ...records.flatMap((record) => {
      const annotation = annotations.get(record.annotation);
      const differences =
        annotation === undefined
          ? ['it has no annotation']
          : differingFacts(factsOfRecord(record), annotation, 'the annotation');
      return [...differences, ...comparePage(folder, record)].map(
        (text) => `${record.id}: ${text}`,
      );
    }),
  ];
}

function comparePage(folder: string, record: ClaimRecord): string[] {
  const file = path.join(folder, 'articles', record.id, 'index.html');
  if (!existsSync(file)) return ['it has no page'];
  const html = readFileSync(file, 'utf8');
  const reviews = readClaimReviews(html);
  const shows = createPageReader(html);
  const { claim, quote, summary, verdict, speaker } = record;
  const facts = { claim, quote, summary, verdict: verdict.label, speaker: speaker?.name };
  return [
    ...(reviews.length === 1 ? [] : [`its page has ${reviews.length} ClaimReviews, expected one`]),
    ...reviews.flatMap((review) =>
      differingFacts(factsOfRecord(record), review, 'the ClaimReview'),
    ),
    ...Object.entries(facts)
      .filter(([, words]) => words !== undefined && !shows(words))
      .map(([fact, words]) => `its page does not show the ${fact} ${JSON.stringify(words)}`),
  ];
}
