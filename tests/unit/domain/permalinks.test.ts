import { expect, test } from 'vitest';
import {
  findPermalinkUpdates,
  publishedVerdicts,
  updatePermalinks,
} from '../../../src/domain/permalinks.ts';
import { loadFiles, SOUND } from '../loading/content-folder.ts';

const renamed = (SOUND['articles/leak.md'] ?? '')
  .replace('lang: en\n', 'lang: en\naliases: [old-leak]\n')
  .replace('  - id: singapore\n', '  - id: singapore\n    aliases: [asia]\n');

test('articles, claims and all their earlier names are recorded', async () => {
  const { articles } = await loadFiles({ ...SOUND, 'articles/leak.md': renamed });
  const updates = findPermalinkUpdates({}, articles);
  expect(updatePermalinks({}, updates)).toEqual({
    leak: { singapore: 'true', asia: 'true', shame: 'opinion' },
    'old-leak': {},
  });
});

test('only what differs from the record is an update', async () => {
  const { articles } = await loadFiles(SOUND);
  const record = { leak: { singapore: 'false', shame: 'opinion' }, gone: { a: 'true' } };
  expect(findPermalinkUpdates(record, articles)).toEqual([
    { kind: 'verdict', slug: 'leak', id: 'singapore', verdict: 'true', previous: 'false' },
  ]);
});

test('a verdict recorded under the present name of an article replaces the older one', () => {
  const record = { old: { a: 'true', b: 'true' }, new: { a: 'false' } };
  expect(Object.fromEntries(publishedVerdicts(record, ['old', 'new']))).toEqual({
    a: 'false',
    b: 'true',
  });
});

test('a renamed article may not change a verdict in silence', async () => {
  const silent = renamed.replace('verdict: opinion', 'verdict: false');
  const excepted = silent.replace(
    'verdict: false\n',
    'verdict: false\n    exceptions: { evidence-missing: None. }\n',
  );
  const { problems } = await loadFiles({
    ...SOUND,
    'articles/leak.md': excepted,
    'permalinks.yaml': 'old-leak: { singapore: true, shame: opinion }\n',
  });
  expect(problems.map(({ rule }) => rule)).toEqual(['verdict-changed-silently']);
});

test('a reason must be written, not only pasted', async () => {
  const withdrawn = renamed.replace(
    'quote: a shame',
    'quote: a shame\n    withdrawn: { date: 2024-05-01, reason: … }',
  );
  const { problems } = await loadFiles({ ...SOUND, 'articles/leak.md': withdrawn });
  expect(problems.map(({ rule, message }) => [rule, message.includes('reason')])).toEqual([
    ['wrong-value', true],
  ]);
});

test('an earlier name that another article has is refused', async () => {
  const { problems } = await loadFiles({
    ...SOUND,
    'articles/leak.md': renamed,
    'articles/old-leak.md': SOUND['articles/leak.md'] ?? '',
  });
  expect(problems.map(({ rule }) => rule)).toEqual(['duplicate-id']);
});
