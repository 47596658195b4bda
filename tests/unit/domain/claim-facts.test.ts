import { expect, it } from 'vitest';
import { differingFacts, type ClaimFacts } from '../../../src/domain/claim-facts.ts';

const FACTS: Required<ClaimFacts> = {
  url: 'https://test.example/articles/a/one/',
  claim: 'Prices fell',
  quote: 'prices fell',
  verdict: 'False',
  rating: 1,
  summary: 'They rose.',
  speaker: null,
  said: '2024-03-01',
  publication: 'https://paper.example/a',
};

it('finds nothing where another place says the same, or leaves facts out', () => {
  expect(differingFacts(FACTS, { ...FACTS }, 'the page')).toEqual([]);
  expect(differingFacts(FACTS, {}, 'the page')).toEqual([]);
});

it.each(Object.keys(FACTS))('finds a %s that differs', (fact) => {
  const stated = { ...FACTS, [fact]: 'other' };
  const expected = JSON.stringify(FACTS[fact as keyof ClaimFacts]);
  expect(differingFacts(FACTS, stated, 'the page')).toEqual([
    `the page has the ${fact} "other", expected ${expected}`,
  ]);
});

it('takes a missing value that is stated for a difference', () => {
  expect(differingFacts(FACTS, { rating: null }, 'the feed')).toEqual([
    'the feed has the rating null, expected 1',
  ]);
});
