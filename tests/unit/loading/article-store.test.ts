import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArticleStore, type StorePlace } from '../../../src/loading/article-store.ts';
import { loadContent, loadContext } from '../../../src/loading/load-content.ts';

let folder = '';
let article = '';
let place: StorePlace;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  cpSync('tests/fixtures/sites/exhibit', path.join(folder, 'content'), { recursive: true });
  article = path.join(folder, 'content', 'articles', 'bridge.md');
  place = { folder: path.join(folder, 'kept'), code: 'a' };
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function openStore(at = place) {
  return openArticleStore(at, (await loadContext(path.join(folder, 'content'))).context);
}

test('a kept article is the one that was loaded, problems included', async () => {
  appendFileSync(article, '\nTODO\n');
  const loaded = await (await openStore()).load(article);
  expect(loaded.article?.claims.length).toBeGreaterThan(0);
  expect((await openStore()).read(article)).toEqual(loaded);
});

test('content loaded from what was kept is the same', async () => {
  const load = () => loadContent(path.join(folder, 'content'), new Map(), place);
  const first = await load();
  expect(readdirSync(place.folder)).toContain('bridge');
  expect(await load()).toEqual(first);
});

const replaceIn = (file: string, from: string, to: string) => {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
};

const publish = (lines: string) => {
  appendFileSync(path.join(folder, 'content', 'permalinks.yaml'), lines);
};

test.each<[string, () => void]>([
  [
    'the article was edited',
    () => {
      appendFileSync(article, '\nMore.\n');
    },
  ],
  [
    'the article is gone',
    () => {
      rmSync(article);
    },
  ],
  [
    'the scale was edited',
    () => {
      replaceIn(path.join(folder, 'content', 'verdicts.yaml'), 'label: ', 'label: Very ');
    },
  ],
  [
    'a verdict of it was published',
    () => {
      publish('bridge:\n  toll: misleading\n');
    },
  ],
  [
    'other code loads',
    () => {
      place = { ...place, code: 'b' };
    },
  ],
  [
    'it is damaged',
    () => {
      truncateSync(path.join(place.folder, 'bridge'), 999);
    },
  ],
  [
    'it is something else',
    () => {
      writeFileSync(path.join(place.folder, 'bridge'), 'words');
    },
  ],
])('a kept article is passed over where %s', async (_name, change) => {
  await (await openStore()).load(article);
  expect((await openStore()).read(article)).toBeDefined();
  change();
  expect((await openStore()).read(article)).toBeUndefined();
});

test('a kept article is used again when the address of another one was published', async () => {
  const loaded = await (await openStore()).load(article);
  publish('tunnel:\n  depth: misleading\n');
  expect((await openStore()).read(article)).toEqual(loaded);
});

test('what is kept of articles that are gone is removed, and what is being written stays', async () => {
  const store = await openStore();
  await store.load(article);
  writeFileSync(path.join(place.folder, 'old'), '');
  writeFileSync(path.join(place.folder, 'new.123'), '');
  store.prune([article]);
  expect(readdirSync(place.folder).sort()).toEqual(['bridge', 'new.123']);
});
