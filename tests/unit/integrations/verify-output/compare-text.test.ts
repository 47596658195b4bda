import { describe, expect, it } from 'vitest';
import { findChangedText } from '../../../../src/integrations/verify-output/compare-text.ts';

describe('findChangedText', () => {
  it.each([
    ['the same', 'Im Fluss leben Forellen.', 'Im Fluss leben Forellen.'],
    ['more white space', 'Im  Fluss\nleben', 'Im Fluss leben'],
    ['white space at an edge', 'Im Fluss\0\n\0leben', 'Im Flussleben'],
    ['characters of two code units', '𝔉isch 🐟 und 𠮷', '𝔉isch 🐟 und 𠮷'],
    ['white space beyond Latin', 'Im\u{2009}Fluss\u{3000}leben', 'Im\u{2009}Fluss\u{3000}leben'],
  ])('finds nothing: %s', (_name, shown, expected) => {
    expect(findChangedText(shown, expected)).toBeUndefined();
  });

  it.each([
    ['another word', 'Im Fluss lebten Forellen', 'Im Fluss leben Forellen', 'lebten'],
    ['white space that is gone', 'ImFluss', 'Im Fluss', 'Fluss'],
    ['white space that came', 'Im F luss', 'Im Fluss', 'luss'],
    ['an end that is missing', 'Im', 'Im Fluss', 'Im'],
    ['another second half of a pair', '🐟', '🐠', '🐟'],
  ])('quotes the place: %s', (_name, shown, expected, words) => {
    expect(findChangedText(shown, expected)).toContain(words);
  });
});
