import { expect, it } from 'vitest';
import { utf16Range } from '../../../src/domain/anchoring/range.ts';
import { sentencesOf } from '../../../src/domain/anchoring/sentences.ts';
import { measureCoverage } from '../../../src/domain/coverage.ts';

const TEXT = 'One is true. Two is opinion. Three is open.\n* * *\nFour is both.';
const BLOCKS = [utf16Range(0, 43), utf16Range(44, 49), utf16Range(50, 63)];
const SENTENCES = sentencesOf(TEXT, BLOCKS, 'en');

it('tells checked, not checkable and open sentences apart, and skips what has no letters', () => {
  const claims = [
    { range: utf16Range(0, 3), judged: true },
    { range: utf16Range(13, 20), judged: false },
    { range: utf16Range(50, 54), judged: false },
    { range: utf16Range(52, 60), judged: true },
  ];
  const { sentences } = measureCoverage(TEXT, SENTENCES, claims);
  expect(sentences.map(({ range, state }) => [TEXT.slice(range.start, range.end), state])).toEqual([
    ['One is true.', 'checked'],
    ['Two is opinion.', 'not-checkable'],
    ['Three is open.', 'open'],
    ['Four is both.', 'checked'],
  ]);
});

it('does not count a claim that only touches a sentence at its edge', () => {
  const claims = [{ range: utf16Range(0, 13), judged: true }];
  const { sentences } = measureCoverage(TEXT, SENTENCES, claims);
  expect(sentences.map(({ state }) => state)).toEqual(['checked', 'open', 'open', 'open']);
});
