import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import {
  CLAIM_FIELDS,
  type ClaimRecord,
  claimRecordSchema,
} from '../../../../src/domain/dataset/claim-record.ts';
import { toCsv } from '../../../../src/domain/dataset/to-csv.ts';

const source = (key: string): ClaimRecord['sources'][number] => ({
  key,
  publisher: 'Wire',
  title: null,
  author: null,
  url: `https://wire.example/${key}`,
  archived: null,
  published: '2024-01',
  lang: 'en',
  kind: 'agency',
  origin: null,
  access: 'full',
  accessed: '2024-04-02',
});
const piece = (key: string, stance: ClaimRecord['evidence'][number]['stance']) => ({
  source: key,
  stance,
  quote: null,
  translation: null,
  note: null,
});

const RECORD: ClaimRecord = {
  id: 'leak/one',
  article: 'leak',
  url: 'https://test.example/articles/leak/one/',
  highlight: 'https://test.example/articles/leak/#one',
  annotation: 'https://test.example/articles/leak/annotations.jsonld#one',
  quote: 'prices fell',
  claim: 'Prices fell',
  lang: 'en',
  speaker: { name: 'Jo Doe', role: 'minister', type: 'person', sameAs: null },
  said: '2024-02-28',
  verdict: { key: 'false', label: 'False', tone: 'fails', rating: 1 },
  summary: 'They rose.',
  topics: ['prices', 'wages'],
  asOf: '2024-04-01',
  expires: '2030-01-01',
  published: '2024-04-03',
  modified: '2024-04-04',
  publication: {
    publisher: 'The Paper',
    author: 'A. Author',
    title: 'The leak',
    url: 'https://paper.example/leak',
    archived: null,
    published: '2024-03-05',
    lang: 'de',
  },
  evidence: [
    piece('a', 'supports'),
    piece('b', 'disputes'),
    piece('b', 'disputes'),
    ...['a', 'b', 'a'].map((key) => piece(key, 'context')),
  ],
  sources: [source('a'), source('b')],
  history: [{ date: '2024-04-04', from: 'true', to: 'false', reason: 'New figures.' }],
  hash: 'f'.repeat(64),
};

function rowOf(record: ClaimRecord): unknown {
  const rows: unknown[] = parse(toCsv([record]), { columns: true, record_delimiter: '\r\n' });
  return rows[0];
}

it('a row of the table says what the record says', () => {
  expect(rowOf(RECORD)).toEqual({
    id: 'leak/one',
    article: 'leak',
    url: 'https://test.example/articles/leak/one/',
    highlight: 'https://test.example/articles/leak/#one',
    quote: 'prices fell',
    claim: 'Prices fell',
    lang: 'en',
    speaker: 'Jo Doe',
    speaker_role: 'minister',
    speaker_type: 'person',
    said: '2024-02-28',
    verdict: 'false',
    verdict_label: 'False',
    verdict_tone: 'fails',
    rating: '1',
    summary: 'They rose.',
    topics: 'prices;wages',
    as_of: '2024-04-01',
    expires: '2030-01-01',
    published: '2024-04-03',
    modified: '2024-04-04',
    publisher: 'The Paper',
    publication_author: 'A. Author',
    publication_title: 'The leak',
    publication_url: 'https://paper.example/leak',
    publication_date: '2024-03-05',
    publication_lang: 'de',
    evidence_supports: '1',
    evidence_disputes: '2',
    evidence_context: '3',
    source_urls: 'https://wire.example/a https://wire.example/b',
    changes: '1',
    hash: 'f'.repeat(64),
  });
});

it('a cell is empty where nothing is known', () => {
  const verdict = { ...RECORD.verdict, rating: null };
  const row = rowOf({ ...RECORD, speaker: null, said: null, expires: null, verdict });
  expect(row).toMatchObject({
    speaker: '',
    speaker_role: '',
    speaker_type: '',
    said: '',
    expires: '',
    rating: '',
  });
});

it('every field of a record is explained, each in its own words', () => {
  expect(CLAIM_FIELDS.map(({ name }) => name)).toEqual(Object.keys(RECORD));
  for (const { meaning } of CLAIM_FIELDS) expect(meaning).toMatch(/^[A-Z].+\.$/u);
  expect(new Set(CLAIM_FIELDS.map(({ meaning }) => meaning)).size).toBe(CLAIM_FIELDS.length);
});

it.each<[string, object]>([
  ['a rating of 6', { verdict: { ...RECORD.verdict, rating: 6 } }],
  ['a rating of 0', { verdict: { ...RECORD.verdict, rating: 0 } }],
  ['a tone that is none', { verdict: { ...RECORD.verdict, tone: 'loud' } }],
  ['a day that is none', { asOf: '2024-02-30' }],
  ['an address that is none', { url: '/articles/leak/one/' }],
  ['a short hash', { hash: 'f'.repeat(63) }],
  ['a long hash', { hash: 'f'.repeat(65) }],
  ['a hash in capitals', { hash: 'F'.repeat(64) }],
  ['a field of its own', { extra: 1 }],
  ['a field of its own in its speaker', { speaker: { ...RECORD.speaker, extra: 1 } }],
  ['a field of its own in its publication', { publication: { ...RECORD.publication, extra: 1 } }],
  ['a field of its own in its evidence', { evidence: [{ ...RECORD.evidence[0], extra: 1 }] }],
  ['a field of its own in its sources', { sources: [{ ...RECORD.sources[0], extra: 1 }] }],
  ['a field of its own in its history', { history: [{ ...RECORD.history[0], extra: 1 }] }],
])('%s makes no record', (_what, changes) => {
  expect(claimRecordSchema.safeParse(RECORD).success).toBe(true);
  expect(claimRecordSchema.safeParse({ ...RECORD, ...changes }).success).toBe(false);
});
