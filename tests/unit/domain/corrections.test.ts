import { expect, test } from 'vitest';
import { listCorrections } from '../../../src/domain/corrections.ts';
import { loadFiles, SOUND } from '../loading/content-folder.ts';

/** The sound article, with two changes of one claim and the other one withdrawn. */
const CORRECTED = (SOUND['articles/leak.md'] ?? '')
  .replace(
    '    summary: One officer dialled in from there.\n',
    `    summary: One officer dialled in from there.
    history:
      - { date: 2024-05-01, from: true, to: false, reason: First. }
      - { date: 2024-05-03, from: false, to: true, reason: Second. }
`,
  )
  .replace(
    '    verdict: opinion\n',
    `    verdict: opinion
    withdrawn: { date: 2024-05-02, reason: Nobody said it. }
`,
  );

test('all changes and withdrawals, newest first, each with its place on the page of the claim', async () => {
  const { articles, problems } = await loadFiles({ ...SOUND, 'articles/leak.md': CORRECTED });
  expect(problems).toEqual([]);
  const corrections = listCorrections(articles);
  expect(corrections.map(({ date, kind, anchor }) => [date, kind, anchor])).toEqual([
    ['2024-05-03', 'verdict-change', 'correction-2'],
    ['2024-05-02', 'withdrawal', 'withdrawn'],
    ['2024-05-01', 'verdict-change', 'correction-1'],
  ]);
  expect(corrections.map(({ from, reason }) => [from, reason])).toEqual([
    ['false', 'Second.'],
    ['opinion', 'Nobody said it.'],
    ['true', 'First.'],
  ]);
});

test('no corrections', async () => {
  expect(listCorrections((await loadFiles(SOUND)).articles)).toEqual([]);
});
