import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../../../bench/corpus/write-corpus.ts';
import { checkContent, loadContent } from '../../../src/loading/load-content.ts';

const ENOUGH_FOR_THREADS = 64;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
  writeCorpus(folder, ENOUGH_FOR_THREADS);
  const shipped = readFileSync('content/articles/taurus-leak.md', 'utf8');
  const spoilt = shipped.replaceAll(/^( {4}| {2}- )quote: .*$/gmu, '$1quote: nowhere');
  expect(spoilt).not.toBe(shipped);
  writeFileSync(path.join(folder, 'articles', 'spoilt.md'), spoilt);
  cpSync('content/articles/taurus-leak.md', path.join(folder, 'articles', 'taurus-leak.md'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('checking finds what loading finds', async () => {
  const checked = await checkContent(folder);
  const { problems, articles, pages } = await loadContent(folder);
  expect(problems).not.toHaveLength(0);
  expect(checked).toEqual({
    problems,
    soundArticles: articles.length,
    soundPages: pages.length,
  });
}, 120_000);
