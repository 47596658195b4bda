import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  countCodePoints,
  toCodePointRange,
  toUtf16Range,
} from '../../../../src/domain/anchoring/code-points.ts';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';

describe('code points', () => {
  it('counts an emoji as one', () => {
    expect(toCodePointRange('😀 yes', utf16Range(3, 6))).toEqual({ start: 2, end: 5 });
  });

  test.prop([
    fc.array(fc.string({ unit: 'binary', maxLength: 5 }), { minLength: 3, maxLength: 3 }),
  ])('goes there and back', ([before = '', words = '', after = '']) => {
    const text = before + words + after;
    const range = utf16Range(before.length, before.length + words.length);
    const counted = toCodePointRange(text, range);
    expect(Array.from(text).slice(counted.start, counted.end).join('')).toBe(words);
    expect(toUtf16Range(text, counted)).toEqual(range);
    expect(countCodePoints(text)).toBe(Array.from(text).length);
  });
});
