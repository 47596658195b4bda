import { stringify } from 'csv-stringify/sync';
import type { ClaimRecord } from './claim-record.ts';

type Cell = string | number;

/** The columns, in order: name, and what of a record stands there. Lists are joined by spaces or semicolons. */
const COLUMNS: readonly (readonly [string, (record: ClaimRecord) => Cell | null])[] = [
  ['id', ({ id }) => id],
  ['article', ({ article }) => article],
  ['url', ({ url }) => url],
  ['highlight', ({ highlight }) => highlight],
  ['quote', ({ quote }) => quote],
  ['claim', ({ claim }) => claim],
  ['lang', ({ lang }) => lang],
  ['speaker', ({ speaker }) => speaker?.name ?? null],
  ['speaker_role', ({ speaker }) => speaker?.role ?? null],
  ['speaker_type', ({ speaker }) => speaker?.type ?? null],
  ['said', ({ said }) => said],
  ['verdict', ({ verdict }) => verdict.key],
  ['verdict_label', ({ verdict }) => verdict.label],
  ['verdict_tone', ({ verdict }) => verdict.tone],
  ['rating', ({ verdict }) => verdict.rating],
  ['summary', ({ summary }) => summary],
  ['topics', ({ topics }) => topics.join(';')],
  ['as_of', ({ asOf }) => asOf],
  ['expires', ({ expires }) => expires],
  ['published', ({ published }) => published],
  ['modified', ({ modified }) => modified],
  ['publisher', ({ publication }) => publication.publisher],
  ['publication_author', ({ publication }) => publication.author],
  ['publication_title', ({ publication }) => publication.title],
  ['publication_url', ({ publication }) => publication.url],
  ['publication_date', ({ publication }) => publication.published],
  ['publication_lang', ({ publication }) => publication.lang],
  ['evidence_supports', (record) => countStance(record, 'supports')],
  ['evidence_disputes', (record) => countStance(record, 'disputes')],
  ['evidence_context', (record) => countStance(record, 'context')],
  ['source_urls', ({ sources }) => sources.map(({ url }) => url).join(' ')],
  ['changes', ({ history }) => history.length],
  ['hash', ({ hash }) => hash],
];

/**
 * The records as a table after RFC 4180, with a header. A cell that a spreadsheet would take for a formula
 * (it begins with `=`, `+`, `-`, `@`, tab or carriage return) has an apostrophe in front, so that none ever runs.
 */
export function toCsv(records: readonly ClaimRecord[]): string {
  return stringify(
    records.map((record) => COLUMNS.map(([, cellOf]) => cellOf(record))),
    {
      header: true,
      columns: COLUMNS.map(([name]) => name),
      record_delimiter: 'windows',
      // A line feed alone is part of no delimiter here, but readers of the table take it for the end of a row.
      quoted_match: /[\r\n]/u,
      escape_formulas: true,
    },
  );
}

function countStance({ evidence }: ClaimRecord, wanted: ClaimRecord['evidence'][number]['stance']) {
  return evidence.filter(({ stance }) => stance === wanted).length;
}
