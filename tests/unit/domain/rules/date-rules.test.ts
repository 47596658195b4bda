import { describe, expect, it } from 'vitest';
import { type DatedParts, findDatesInFuture } from '../../../../src/domain/rules/date-in-future.ts';
import { ARTICLE, claimOf } from '../published.ts';

const [PAST, TODAY, FUTURE] = ['2024-05-05', '2024-05-06', '2024-05-07'];
const source = {
  publisher: 'Wire',
  url: 'https://wire.example/',
  lang: 'en',
  kind: 'agency',
  access: 'full',
  published: PAST,
  accessed: TODAY,
} as const;
const change = { date: TODAY, from: 'true', to: 'false', reason: 'New figures.' };
const claim = { ...claimOf('one'), said: TODAY, asOf: TODAY, history: [change], analysis: '' };
const withdrawn = { date: TODAY, reason: 'Not their words.' };
const SOUND: DatedParts = {
  source: { ...ARTICLE.source, published: PAST },
  review: { ...ARTICLE.review, published: TODAY, updated: TODAY },
  claims: [{ ...claim, withdrawn }],
  sources: { wire: source },
};
const withClaim = (changes: object): DatedParts => ({
  ...SOUND,
  claims: [...SOUND.claims, { ...claim, ...changes }],
});

describe('days that have not come yet', () => {
  it('are not today, nor those before, nor those that are not known', () => {
    expect(findDatesInFuture(SOUND, TODAY)).toEqual([]);
    expect(findDatesInFuture({ claims: [claimOf('one')], sources: {} }, '2026-01-01')).toEqual([]);
  });

  it.each<[string, DatedParts]>([
    ['source/published', { ...SOUND, source: { ...ARTICLE.source, published: FUTURE } }],
    ['review/published', { ...SOUND, review: { ...ARTICLE.review, published: FUTURE } }],
    [
      'review/updated',
      { ...SOUND, review: { ...ARTICLE.review, published: PAST, updated: FUTURE } },
    ],
    ['claims/1/said', withClaim({ said: FUTURE })],
    ['claims/1/asOf', withClaim({ asOf: FUTURE })],
    ['claims/1/withdrawn/date', withClaim({ withdrawn: { ...withdrawn, date: FUTURE } })],
    ['claims/1/history/1/date', withClaim({ history: [change, { ...change, date: FUTURE }] })],
    ['sources/wire/published', { ...SOUND, sources: { wire: { ...source, published: FUTURE } } }],
    ['sources/wire/accessed', { ...SOUND, sources: { wire: { ...source, accessed: FUTURE } } }],
  ])('are found at %s', (place, article) => {
    const found = findDatesInFuture(article, TODAY);
    expect(found.map(({ at }) => 'keys' in at && at.keys.join('/'))).toEqual([place]);
    expect(found[0]?.message).toContain(`the day ${FUTURE} lies ahead; expected ${TODAY}`);
  });

  it('may be those on which a verdict expires', () => {
    expect(findDatesInFuture(withClaim({ expires: FUTURE }), TODAY)).toEqual([]);
  });
});
