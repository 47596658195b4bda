import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';
import { contextAround } from '../../../../src/domain/anchoring/surroundings.ts';
import { uniqueContext } from '../../../../src/domain/anchoring/unique-context.ts';
import { textsWithRange } from './texts.ts';

const SAME =
  'the ministry of transport said on Monday that prices fell and that it was glad of it.';
const TWICE = `First ${SAME} Then again ${SAME} Last.`;

function nthRange(text: string, words: string, nth: number) {
  let start = text.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = text.indexOf(words, start + 1);
  return utf16Range(start, start + words.length);
}

describe('uniqueContext', () => {
  it('is the usual context where that tells the place', () => {
    const range = nthRange(TWICE, 'again', 0);
    expect(uniqueContext(TWICE, range)).toEqual(contextAround(TWICE, range));
  });

  it.each([0, 1])('is longer where the usual context stands there twice, at place %i', (nth) => {
    const range = nthRange(TWICE, 'prices fell', nth);
    const usual = contextAround(TWICE, range);
    const { before, after } = uniqueContext(TWICE, range);
    expect(before.length + after.length).toBeGreaterThan(usual.before.length + usual.after.length);
    expect(TWICE.split(`${before}prices fell${after}`)).toHaveLength(2);
  });

  test.prop([textsWithRange])('touches the range, and is unique', ({ text, range }) => {
    const { before, after } = uniqueContext(text, range);
    expect(text.slice(0, range.start).endsWith(before)).toBe(true);
    expect(text.slice(range.end).startsWith(after)).toBe(true);
    const words = `${before}${text.slice(range.start, range.end)}${after}`;
    expect(text.indexOf(words)).toBe(text.lastIndexOf(words));
    expect(text.indexOf(words)).toBe(range.start - before.length);
  });

  test.prop([textsWithRange])('is no shorter than the usual context', ({ text, range }) => {
    const usual = contextAround(text, range);
    const { before, after } = uniqueContext(text, range);
    expect(before.endsWith(usual.before)).toBe(true);
    expect(after.startsWith(usual.after)).toBe(true);
  });
});
