import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createAddresses } from '../../../../src/domain/addresses.ts';
import type { ClaimRecord } from '../../../../src/domain/dataset/claim-record.ts';
import { toDataFiles, type DataFiles } from '../../../../src/domain/dataset/files.ts';
import { toClaimRecord } from '../../../../src/domain/dataset/to-claim-record.ts';
import { loadContent, type LoadedContent } from '../../../../src/loading/load-content.ts';
import { verdictLookup } from '../../../../src/site/scale.ts';

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const { absolute } = createAddresses('https://us.example', '/x/');

function filesOf({ site, verdicts, articles }: LoadedContent, change?: Partial<ClaimRecord>) {
  if (site === undefined) throw new Error('expected a site');
  const context = { site, verdictOf: verdictLookup(verdicts), absolute, digest };
  const records = articles.flatMap((article) =>
    article.claims.map((claim) => ({ ...toClaimRecord(article, claim, context), ...change })),
  );
  return toDataFiles(records, { ...context, bytesOf: (text) => Buffer.byteLength(text) });
}

const shipped = await loadContent('content');
const german = await loadContent('tests/fixtures/sites/german');
const linesOf = ({ jsonl }: DataFiles): unknown[] =>
  jsonl.content
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const claimsOf = ({ articles }: LoadedContent) => articles.flatMap(({ claims }) => claims);

describe.each([
  ['shipped', shipped],
  ['german', german],
])('the dataset of the %s content', (_name, content) => {
  const files = filesOf(content);

  it('has one line per claim, each valid by the published schema', () => {
    const ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      formats: { date: isDay, uri: isAddress },
    });
    const validate = ajv.compile(asObject(JSON.parse(files.schema.content)));
    const lines = linesOf(files);
    expect(lines).toHaveLength(claimsOf(content).length);
    for (const line of lines) {
      expect(validate(line), ajv.errorsText(validate.errors)).toBe(true);
    }
    expect(validate({ ...asObject(lines[0]), verdict: 'false' })).toBe(false);
    expect(validate({ ...asObject(lines[0]), extra: 1 })).toBe(false);
  });

  it('has the same claims in the table', () => {
    const rows = readTable(files);
    expect(rows.map(({ quote }) => quote)).toEqual(claimsOf(content).map(({ exact }) => exact));
    expect(rows.map(({ summary }) => summary)).toEqual(
      claimsOf(content).map(({ summary }) => summary),
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(
      claimsOf(content).map(({ verdict }) => verdict),
    );
  });

  it('ends each row with carriage return and line feed, and has no mark of byte order', () => {
    const rest = files.csv.content.replace(/"(?:[^"]|"")*"/gu, '');
    expect(rest.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(files.csv.content.endsWith('\r\n')).toBe(true);
    expect(files.csv.content.startsWith('id,article,')).toBe(true);
  });

  it('describes its files by size and hash, with version and licence', () => {
    const described = asObject(JSON.parse(files.package.content));
    expect(described).toMatchObject({
      version: expect.stringMatching(/^1\.\d{8}$/u) as unknown,
      licenses: [{ path: content.site?.license.url }],
      claims: claimsOf(content).length,
    });
    const resources = [files.jsonl, files.csv, files.schema].map(({ name, content: text }) => ({
      path: name,
      bytes: Buffer.from(text).length,
      hash: `sha256:${digest(text)}`,
    }));
    expect(described).toMatchObject({ resources });
  });

  it('gives the hash of each record', () => {
    for (const line of linesOf(files)) {
      const { hash, ...record } = asObject(line);
      expect(hash).toBe(digest(JSON.stringify(record)));
    }
  });

  it('is the same twice', () => {
    expect(filesOf(content)).toEqual(files);
  });
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://a.example","b")'])(
  'a cell that begins a formula does not run: %j',
  (quote) => {
    const [row] = readTable(filesOf(german, { quote, claim: quote, summary: quote }));
    expect([row?.['quote'], row?.['claim'], row?.['summary']]).toEqual([
      `'${quote}`,
      `'${quote}`,
      `'${quote}`,
    ]);
  },
);

it('commas, quotation marks and line ends stay in their cell', () => {
  const quote = 'He said, "no",\r\nthen left;\nat once';
  expect(readTable(filesOf(german, { quote })).map((row) => row['quote'])).toEqual(
    claimsOf(german).map(() => quote),
  );
});

function readTable({ csv }: DataFiles): Record<string, string>[] {
  return parse(csv.content, { columns: true, record_delimiter: '\r\n' });
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('expected an object');
  return { ...value };
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value);
}

function isAddress(value: string): boolean {
  return URL.canParse(value);
}
