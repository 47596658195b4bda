import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  endsOf,
  needsEnds,
  wordsBackward,
  wordsForward,
} from '../../../../src/domain/anchoring/passage-ends.ts';
import { texts } from './texts.ts';

describe('needsEnds', () => {
  it.each([
    ['300 characters', 'a'.repeat(300), false],
    ['301 characters', 'a'.repeat(301), true],
    ['two lines', 'one\ntwo', true],
  ])('%s', (_what, passage, expected) => {
    expect(needsEnds(passage)).toBe(expected);
  });
});

describe('endsOf', () => {
  it.each([
    ['its first and last words', 'one two three four five', 2, 'one two', 'four five'],
    ['half of the words at most', 'one two three four five', 4, 'one two', 'four five'],
    ['words of their own line', 'one two\nthree\nfour five', 3, 'one two', 'four five'],
    ['as many of each line as asked for', 'a b c\nd e f', 2, 'a b', 'e f'],
    ['marks inside, and no space outside', ' “a, b” c d. ', 2, '“a, b', 'c d.'],
  ])('gives %s', (_what, passage, words, start, end) => {
    expect(endsOf(passage, words)).toEqual({ start, end });
  });

  test.prop([texts, fc.integer({ min: 1, max: 6 })])(
    'begins and ends the passage',
    (text, words) => {
      const { start, end } = endsOf(text, words);
      expect(text.startsWith(start)).toBe(true);
      expect(text.endsWith(end)).toBe(true);
      expect(`${start}${end}`).not.toContain('\n');
      expect(start.length + end.length).toBeLessThanOrEqual(text.length);
    },
  );
});

describe('words from an offset', () => {
  it('are counted forward and backward', () => {
    const text = 'one, two three.';
    expect([0, 1, 2, 3, 4].map((words) => wordsForward(text, 0, words))).toEqual([0, 3, 8, 14, 15]);
    expect([0, 1, 2, 3, 4].map((words) => wordsBackward(text, 15, words))).toEqual([
      15, 9, 5, 0, 0,
    ]);
  });
});
