import { describe, expect, test } from 'vitest';
import { nearestName } from '../../../../src/domain/rules/did-you-mean.ts';
import { findDuplicateIds } from '../../../../src/domain/rules/duplicate-id.ts';
import { findTakenSlugs } from '../../../../src/domain/rules/duplicate-slug.ts';
import { findBrokenHistories } from '../../../../src/domain/rules/history-broken.ts';
import {
  findVanishedPermalinks,
  type LiveArticle,
} from '../../../../src/domain/rules/permalink-vanished.ts';
import { findSameAddresses } from '../../../../src/domain/rules/same-address.ts';
import { findSummariesRepeatingVerdict } from '../../../../src/domain/rules/summary-repeats-verdict.ts';
import { findSilentChanges } from '../../../../src/domain/rules/verdict-changed-silently.ts';

/** Day of the lines that hints offer. */
const TODAY = '2024-05-06';
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
  expect(findDuplicateIds(claims)[1]?.message).toContain('by the claim "a", which had this id');
});

test('the note of a claim, under any of its names, keeps its id on the page', () => {
  const note = (id: string) =>
    findDuplicateIds([
      { id: 'a', aliases: ['old'] },
      { id, aliases: [] },
    ]);
  expect(note('note-a')).toHaveLength(1);
  expect(note('note-old')).toHaveLength(1);
  expect(note('note-b')).toEqual([]);
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
    const found = (published: Record<string, string>, changes = {}) =>
      findSilentChanges([{ ...claim, ...changes }], new Map(Object.entries(published)), TODAY);
    expect(found({ a: 'false' })).toEqual([]);
    expect(found({ a: 'true' })).toHaveLength(1);
    expect(found({ old: 'true' })).toHaveLength(1);
    expect(found({ a: 'false', old: 'true' })).toEqual([]);
    expect(found({ a: 'true' }, { history })).toEqual([]);
    expect(found({ a: 'mixed' }, { history })).toHaveLength(1);
    expect(found({}, { id: 'constructor' })).toEqual([]);
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

describe('published addresses', () => {
  const record = { a: { one: 'true', constructor: 'true' }, b: {} };
  const live = (
    articles: Readonly<Record<string, readonly string[] | undefined>>,
    alias?: string,
  ) =>
    findVanishedPermalinks(
      record,
      new Map([
        ...Object.entries(articles).map(([slug, ids]): [string, LiveArticle] => [
          alias === slug ? 'a' : slug,
          { slug, ids: ids && new Set(ids) },
        ]),
      ]),
      TODAY,
    ).map(({ at }) => ('keys' in at ? at.keys.join('/') : ''));

  test.each([
    ['all there', { a: ['one', 'constructor'], b: [] }, []],
    ['a claim gone', { a: ['constructor', 'two'], b: [] }, ['a/one']],
    ['an article gone, even one without claims', { a: ['one', 'constructor'] }, ['b']],
    ['everything gone', {}, ['a', 'b']],
    ['a file that cannot be read has not lost its claims', { a: undefined, b: [] }, []],
    ['... and may be the article that is looked for', { a: undefined }, []],
  ])('%s', (_name, articles, expected) => {
    expect(live(articles)).toEqual(expected);
  });

  test('an article found under an earlier name still needs all its claims', () => {
    expect(live({ c: ['one', 'constructor'], b: [] }, 'c')).toEqual([]);
    expect(live({ c: ['one'], b: [] }, 'c')).toEqual(['a/constructor']);
  });

  test('the hint offers lines to paste, and names the likely new id', () => {
    const found = findVanishedPermalinks(
      { a: { one: 'true', two: 'true' } },
      new Map([['a', { slug: 'a', ids: new Set(['two', 'one-more']) }]]),
      TODAY,
    );
    expect(found.map(({ hint }) => hint)).toEqual([
      `Renamed? Add this to the claim "one-more":
aliases: [one]
Taken back? Put its entry back, and add the reason to it:
withdrawn: { date: 2024-05-06, reason: … }`,
    ]);
  });
});

test('an earlier name of an article belongs to no other article', () => {
  const taken = new Map<string, string>();
  const slugs = new Set(['a', 'b']);
  expect(findTakenSlugs(['old'], 'a', slugs, taken)).toEqual([]);
  expect(findTakenSlugs(['old', 'a'], 'b', slugs, taken)).toHaveLength(2);
  expect(findTakenSlugs(['b'], 'b', slugs, taken)).toHaveLength(1);
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
