import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { missingRecords } from '../../../src/integrations/search-index/missing-records.ts';
import { readRecords } from '../../../src/integrations/search-index/read-records.ts';
import { loadContent, type LoadedContent } from '../../../src/loading/load-content.ts';
import { buildContent } from './build-content.ts';

let index: string;
let content: LoadedContent;

beforeAll(async () => {
  const folder = 'tests/fixtures/sites/german';
  index = path.join(buildContent(folder, '/', 'https://test.example').outDir, 'pagefind');
  content = await loadContent(folder);
}, 120_000);

/** What the index lacks when one of its records says something else. */
function missingAfter(ending: string, record: string): readonly string[] {
  const folder = path.join(index, 'fragment');
  const file = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .find((name) => gunzipSync(readFileSync(name)).includes(`${ending}"`));
  if (file === undefined) throw new Error(`There is no record of ${ending}.`);
  const before = readFileSync(file);
  try {
    writeFileSync(file, gzipSync(record));
    return missingRecords(content.articles, readRecords(index));
  } finally {
    writeFileSync(file, before);
  }
}

describe('the search index that was written', () => {
  it('has a record of every article and claim', () => {
    const records = readRecords(index);
    expect(missingRecords(content.articles, records)).toEqual([]);
    expect(records.size).toBe(
      content.articles.reduce((sum, { claims }) => sum + claims.length + 1, 0),
    );
  });

  it('is told which record it lacks', () => {
    const other = 'pagefind_dcd{"url":"/nothing/"}';
    expect(missingAfter('/articles/fluss-im-tal/#wasser', other)).toEqual([
      'the claim /articles/fluss-im-tal/#wasser has no search record',
    ]);
    expect(missingAfter('/articles/fluss-im-tal/', other)).toEqual([
      'the article /articles/fluss-im-tal/ has no search record',
    ]);
  });

  it('may hold no record without an address', () => {
    expect(() => missingAfter('#wasser', 'pagefind_dcd{}')).toThrow(/has no address/u);
  });
});
