import { describe, expect, test } from 'vitest';
import { nearestName } from '../../../../src/domain/rules/did-you-mean.ts';
import { findDuplicateIds } from '../../../../src/domain/rules/duplicate-id.ts';
import { findBrokenHistories } from '../../../../src/domain/rules/history-broken.ts';
import { findVanishedPermalinks } from '../../../../src/domain/rules/permalink-vanished.ts';
import { findSameAddresses } from '../../../../src/domain/rules/same-address.ts';
import { findSummariesRepeatingVerdict } from '../../../../src/domain/rules/summary-repeats-verdict.ts';
import { findSilentChanges } from '../../../../src/domain/rules/verdict-changed-silently.ts';

const change = (date: string, from: string, to: string) => ({ date, from, to, reason: 'Why' });

describe('did you mean', () => {
  test.each([
    ['titel', 'title'],
    ['verdcit', 'verdict'],
    ['nonsense', undefined],
  ])('%s -> %s', (word, expected) => {
    expect(nearestName(word, ['title', 'verdict', 'summary'])).toBe(expected);
  });
});

test('an id may be used once, as id or alias', () => {
  const claims = [
    { id: 'a', aliases: ['old'] },
    { id: 'b', aliases: ['a'] },
    { id: 'old', aliases: [] },
  ];
  expect(findDuplicateIds(claims).map(({ at }) => at)).toEqual([
    { keys: ['claims', 1, 'aliases', 0] },
    { keys: ['claims', 2, 'id'] },
  ]);
});

describe('history', () => {
  test.each([
    ['one change', [change('2024-01-01', 'a', 'b')], 0],
    ['a chain', [change('2024-01-01', 'x', 'a'), change('2024-01-02', 'a', 'b')], 0],
    ['a gap', [change('2024-01-01', 'x', 'y'), change('2024-01-02', 'a', 'b')], 1],
    ['newest first', [change('2024-01-02', 'x', 'a'), change('2024-01-01', 'a', 'b')], 1],
    ['no change', [change('2024-01-01', 'b', 'b')], 1],
    ['another end', [change('2024-01-01', 'b', 'a')], 1],
  ])('%s', (_name, history, problems) => {
    expect(findBrokenHistories([{ verdict: 'b', history }])).toHaveLength(problems);
  });

  test('a published verdict changes only with an entry, also under an earlier id', () => {
    const claim = { id: 'a', aliases: ['old'], verdict: 'false', history: [] };
    const history = [change('2024-01-01', 'true', 'false')];
    expect(findSilentChanges([claim], { a: 'false' })).toEqual([]);
    expect(findSilentChanges([claim], { a: 'true' })).toHaveLength(1);
    expect(findSilentChanges([claim], { old: 'true' })).toHaveLength(1);
    expect(findSilentChanges([{ ...claim, history }], { a: 'true' })).toEqual([]);
  });
});

test('names that differ share no address, and equal names do', () => {
  const taken = new Map<string, string>();
  const place = (name: string) => [{ name, keys: ['source', 'publisher'] }];
  expect(findSameAddresses(place('Pravda.Ru'), taken)).toEqual([]);
  expect(findSameAddresses(place('Pravda.Ru'), taken)).toEqual([]);
  expect(findSameAddresses(place('Pravda-Ru'), taken)).toHaveLength(1);
  expect(findSameAddresses(place('!?'), taken)).toHaveLength(1);
});

test('an article that cannot be read has not lost its claims', () => {
  const permalinks = { a: { one: 'true' } };
  expect(findVanishedPermalinks(permalinks, new Map([['a', undefined]]))).toEqual([]);
  expect(findVanishedPermalinks(permalinks, new Map([['a', new Set(['one'])]]))).toEqual([]);
  expect(findVanishedPermalinks(permalinks, new Map([['a', new Set(['two'])]]))).toHaveLength(1);
  expect(findVanishedPermalinks(permalinks, new Map())).toHaveLength(1);
});

describe('a summary may not open with a verdict', () => {
  test.each([
    ['False. There is no such report.', 1],
    ['mostly true: it began there', 1],
    ['False reports spread quickly.', 0],
    ['The report is false.', 0],
  ])('%s', (summary, problems) => {
    expect(findSummariesRepeatingVerdict([{ summary }], ['False', 'Mostly true'])).toHaveLength(
      problems,
    );
  });
});
