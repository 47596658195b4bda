import { describe, expect, it } from 'vitest';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';
import { PLACEHOLDERS } from '../../../../src/domain/placeholders.ts';
import type { Finding } from '../../../../src/domain/problem.ts';
import { findUnsourcedLinks } from '../../../../src/domain/rules/analysis-link-unsourced.ts';
import { findClaimsContainingRating } from '../../../../src/domain/rules/claim-contains-rating.ts';
import { findLongClaims } from '../../../../src/domain/rules/claim-long.ts';
import { findDatesInFuture } from '../../../../src/domain/rules/date-in-future.ts';
import { findDuplicateIds } from '../../../../src/domain/rules/duplicate-id.ts';
import { findTakenSlugs } from '../../../../src/domain/rules/duplicate-slug.ts';
import { findBrokenHistories } from '../../../../src/domain/rules/history-broken.ts';
import { findLookAlikeNames } from '../../../../src/domain/rules/look-alike-name.ts';
import { findVanishedPermalinks } from '../../../../src/domain/rules/permalink-vanished.ts';
import { findSameAddresses } from '../../../../src/domain/rules/same-address.ts';
import { findSameWords } from '../../../../src/domain/rules/same-words.ts';
import { findUnusedSources } from '../../../../src/domain/rules/source-unused.ts';
import { findPlaceholders } from '../../../../src/domain/rules/summary-placeholder.ts';
import { findSummariesRepeatingVerdict } from '../../../../src/domain/rules/summary-repeats-verdict.ts';
import { findTitleDiffers } from '../../../../src/domain/rules/title-differs.ts';
import { findUnknownRules } from '../../../../src/domain/rules/unknown-rule.ts';
import { findSilentChanges } from '../../../../src/domain/rules/verdict-changed-silently.ts';
import { claimOf } from '../published.ts';

const TODAY = '2024-05-06';
const change = (date: string, from: string, to: string) => ({ date, from, to, reason: 'Why' });
const broken = (...history: ReturnType<typeof change>[]) =>
  findBrokenHistories([
    { verdict: 'b', history: [] },
    { verdict: 'b', history },
  ]);
const named = (...names: string[]) => {
  const taken = new Map<string, string>();
  return findSameAddresses(
    names.map((name, index) => ({ name, keys: ['claims', index, 'speaker', 'name'] })),
    taken,
  );
};
const sameWords = (claim: string, end = 9) =>
  findSameWords([
    { index: 0, id: 'one', claim: 'Prices fell', range: utf16Range(3, 9) },
    { index: 1, id: 'two', claim, range: utf16Range(3, end) },
  ]);

/** One finding for each thing a rule can say: the rule, its findings, where, and what the message names. */
const CASES: readonly (readonly [string, readonly Finding[], string, RegExp])[] = [
  [
    'analysis-link-unsourced',
    findUnsourcedLinks([['https://a.example/']], {}),
    'claims/0/analysis',
    /https:\/\/a\.example\/, /u,
  ],
  [
    'claim-contains-rating',
    findClaimsContainingRating([{ claim: 'False: it fell' }], ['True', 'False']),
    'claims/0/claim',
    /"False"/u,
  ],
  [
    'claim-contains-rating',
    findClaimsContainingRating([{ claim: 'It fell (false)' }], ['True', 'False']),
    'claims/0/claim',
    /"False"/u,
  ],
  ['claim-long', findLongClaims([{ claim: 'a'.repeat(80) }]), 'claims/0/claim', /80 characters/u],
  [
    'date-in-future',
    findDatesInFuture({ claims: [claimOf('one')], sources: {} }, TODAY),
    'claims/0/asOf',
    /2026-01-01/u,
  ],
  [
    'duplicate-id',
    findDuplicateIds([{ id: 'a', aliases: ['a'] }]),
    'claims/0/aliases/0',
    /"a" is already taken/u,
  ],
  [
    'duplicate-id',
    findTakenSlugs(['a'], 'b', new Set(['a', 'b']), new Map()),
    'aliases/0',
    /articles\/a\.md/u,
  ],
  [
    'history-broken',
    broken(change(TODAY, 'a', 'c')),
    'claims/1/history/0/to',
    /leads to "c"; expected "b", the current verdict/u,
  ],
  [
    'history-broken',
    broken(change(TODAY, 'a', 'c'), change(TODAY, 'd', 'b')),
    'claims/1/history/0/to',
    /leads to "c"; expected "d", where the next change begins/u,
  ],
  [
    'history-broken',
    broken(change(TODAY, 'b', 'b')),
    'claims/1/history/0/to',
    /stays "b"; expected a change/u,
  ],
  [
    'history-broken',
    broken(change(TODAY, 'a', 'c'), change('2024-05-05', 'c', 'b')),
    'claims/1/history/1/date',
    /2024-05-05 is before 2024-05-06/u,
  ],
  [
    'look-alike-name',
    findLookAlikeNames([{ name: 'Pa\u00ADper', keys: ['source', 'publisher'] }]),
    'source/publisher',
    /U\+00AD/u,
  ],
  [
    'permalink-vanished',
    findVanishedPermalinks({ leak: {} }, new Map(), TODAY),
    'leak',
    /expected articles\/leak\.md/u,
  ],
  [
    'permalink-vanished',
    findVanishedPermalinks(
      { leak: { one: 'true' } },
      new Map([['leak', { slug: 'leaks', ids: new Set<string>() }]]),
      TODAY,
    ),
    'leak/one',
    /"leak\/one" .* in articles\/leaks\.md/u,
  ],
  [
    'same-address',
    named('Pravda.Ru', 'Pravda-Ru'),
    'claims/1/speaker/name',
    /"Pravda-Ru" .* "Pravda\.Ru" \(pravda-ru\)/u,
  ],
  ['same-address', named('Pravda', '!?'), 'claims/1/speaker/name', /"!\?" leaves nothing/u],
  ['same-words', sameWords('Prices fell'), 'claims/1/quote', /"two" .* "one"/u],
  ['source-unused', findUnusedSources([], ['wire']), 'sources/wire', /"wire"/u],
  [
    'summary-placeholder',
    findPlaceholders({
      review: { summary: ` ${PLACEHOLDERS.review}\n` },
      claims: [],
      sources: {},
    }),
    'review/summary',
    /"No claim of this text has been checked yet\."/u,
  ],
  [
    'summary-placeholder',
    findPlaceholders({
      claims: [
        claimOf('one'),
        claimOf('two', { speaker: { name: PLACEHOLDERS.speaker, type: 'person' } }),
      ],
      sources: {},
    }),
    'claims/1/speaker/name',
    /"Who said it"/u,
  ],
  [
    'summary-repeats-verdict',
    findSummariesRepeatingVerdict([{ summary: '“False”. It rose.' }], ['True', 'False']),
    'claims/0/summary',
    /"False"/u,
  ],
  ['title-differs', findTitleDiffers('A', 'B'), 'title', /"B"/u],
  [
    'unknown-rule',
    findUnknownRules(['claim-lang'], ['rules']),
    'rules/claim-lang',
    /no rule "claim-lang"/u,
  ],
  [
    'unknown-rule',
    findUnknownRules(['title-differs'], ['rules']),
    'rules/title-differs',
    /"title-differs" is fixed/u,
  ],
  [
    'verdict-changed-silently',
    findSilentChanges([claimOf('one')], new Map([['one', 'true']]), TODAY),
    'claims/0/verdict',
    /"one" was published as "true" and is now "false"/u,
  ],
];

describe.each(CASES)('%s', (rule, findings, place, says) => {
  it('says what is wrong, where, what was expected and what to do', () => {
    expect(findings.map((found) => found.rule)).toEqual([rule]);
    for (const { at, message, hint } of findings) {
      expect('keys' in at && at.keys.join('/')).toBe(place);
      expect(message).toMatch(says);
      expect(message).toMatch(/[;,] expected \S/u);
      expect(hint).toMatch(/^[A-Z]\w*\S? .{8,}/su);
    }
  });
});

describe('findings offer lines to paste', () => {
  const silent = (history: ReturnType<typeof change>[]) =>
    findSilentChanges([claimOf('one', { history })], new Map([['one', 'true']]), TODAY)[0]?.hint;

  it('for a history that is missing, or goes on', () => {
    const line = '  - { date: 2024-05-06, from: true, to: false, reason: … }';
    expect(silent([])).toBe(`Add this to the claim, with the reason:\nhistory:\n${line}`);
    const goesOn = silent([change('2024-01-01', 'mixed', 'false')]);
    expect(goesOn).toContain('Add this to the end');
    expect(goesOn?.split('\n').slice(1)).toEqual([line]);
  });

  it('for an article or a claim that is gone', () => {
    const [article] = findVanishedPermalinks({ leak: {} }, new Map(), TODAY);
    expect(article?.hint.split('\n')[1]).toBe('aliases: [leak]');
    const live = new Map([['leak', { slug: 'leak', ids: new Set(['first', 'second']) }]]);
    const [claim] = findVanishedPermalinks({ leak: { other: 'true' } }, live, TODAY);
    expect(claim?.hint.split('\n').slice(0, 2)).toEqual([
      'Renamed? Add this to the claim that it is now:',
      'aliases: [other]',
    ]);
  });

  it('or the rules there are, only those that can be set', () => {
    expect(findUnknownRules(['claim-lng'], ['rules'])[0]?.hint).toContain('`claim-long`');
    const all = findUnknownRules(['zzzzzzzz'], ['rules'])[0]?.hint ?? '';
    expect(all).toContain('evidence-thin');
    expect(all).not.toContain('title-differs');
    expect(findUnknownRules(['evidence-thin'], ['rules'])).toEqual([]);
  });
});

describe('the same words', () => {
  it('may be judged twice where the claims differ, or where the words do', () => {
    expect(sameWords('Prices fell again')).toEqual([]);
    expect(sameWords('Prices fell', 10)).toEqual([]);
  });
});

describe('a verdict’s label in a claim', () => {
  const labels = ['Mostly true', 'False'];
  it.each([
    ['Mostly true — it began there', 1],
    ['It began there: "mostly true"', 1],
    ['It began there - false', 1],
    ['[False] It began there', 1],
    ['False alarm in Singapore', 0],
    ['The mostly-true story', 0],
    ['It is false that it began there', 0],
  ])('%s', (claim, count) => {
    expect(findClaimsContainingRating([{ claim }], labels)).toHaveLength(count);
  });
});
