import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../../../bench/corpus/write-corpus.ts';
import { type KeptArticles, loadArticles } from '../../../src/loading/load-articles.ts';
import { loadArticle } from '../../../src/loading/load-article.ts';
import { loadContent, loadContext } from '../../../src/loading/load-content.ts';

const ENOUGH_FOR_THREADS = 64;

let folder = '';
let files: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'articles-'));
  writeCorpus(folder, ENOUGH_FOR_THREADS);
  const { articles } = await loadContent(folder);
  files = articles.map(({ file }) => path.join(folder, file));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('threads give the same as one after the other, in the same order', async () => {
  const { context } = await loadContext(folder);
  const one = await Promise.all(files.map((file) => loadArticle(file, context)));
  expect(files).toHaveLength(ENOUGH_FOR_THREADS);
  expect(await loadArticles(files, context, new Map())).toEqual(one);
}, 120_000);

test('only a changed article is loaded again', async () => {
  const kept: KeptArticles = new Map();
  const before = await loadContent(folder, kept);
  const [changed = ''] = files;
  appendFileSync(changed, '\nOne more paragraph.\n');
  const after = await loadContent(folder, kept);
  const known = new Set(before.articles);
  expect(after.articles.filter((article) => !known.has(article)).map(({ file }) => file)).toEqual([
    path.relative(folder, changed),
  ]);
}, 120_000);

test('every article is loaded again when what they are checked against changes', async () => {
  const kept: KeptArticles = new Map();
  const before = await loadContent(folder, kept);
  const file = path.join(folder, 'verdicts.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('label: ', 'label: Very '));
  const after = await loadContent(folder, kept);
  const known = new Set(before.articles);
  expect(after.articles).not.toHaveLength(0);
  expect(after.articles.filter((article) => known.has(article))).toEqual([]);
}, 120_000);

test('a deleted article is not kept', async () => {
  const kept: KeptArticles = new Map();
  await loadContent(folder, kept);
  const [deleted = ''] = files;
  rmSync(deleted);
  await loadContent(folder, kept);
  expect(kept.has(deleted)).toBe(false);
  expect(kept.size).toBe(ENOUGH_FOR_THREADS - 1);
}, 120_000);
