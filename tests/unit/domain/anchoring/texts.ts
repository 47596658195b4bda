import fc from 'fast-check';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';
import { isWordBoundary } from '../../../../src/domain/anchoring/word-boundary.ts';
import type { TextRange } from '../../../../src/domain/offsets.ts';

/** Few words, so that quotes repeat; among them everything the folding table names. */
const WORDS = [
  'can',
  'cannot',
  'a',
  'don’t',
  '“Yes,”',
  'e\u0301té',
  'été',
  '…',
  '3.5',
  '😀',
  'so\u00ADft',
  '각',
];
const SPACES = [' ', '\n', '\u00A0', '  ', ', '];

/** Texts of many repeated words. */
export const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => words.flat().join('').trim());

/** A text and a range of it that begins and ends at a word boundary, at visible characters. */
export const textsWithRange: fc.Arbitrary<{ text: string; range: TextRange }> = texts.chain(
  (text) => {
    const edges = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) =>
      isWordBoundary(text, at),
    );
    const visible = (at: number): boolean => /\S/u.test(text[at] ?? '');
    const starts = edges.filter(visible);
    return fc.tuple(fc.constantFrom(...starts), fc.nat()).map(([start, pick]) => {
      const ends = edges.filter((end) => end > start && visible(end - 1));
      return { text, range: utf16Range(start, ends[pick % ends.length] ?? text.length) };
    });
  },
);
