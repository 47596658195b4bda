import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anchorQuotes } from '../../../../src/domain/anchoring/anchor-quotes.ts';
import { describeRange } from '../../../../src/domain/anchoring/describe-range.ts';
import { extendToWords } from '../../../../src/domain/anchoring/extend-to-words.ts';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';
import { texts } from './texts.ts';

const textsCutAnywhere = fc.tuple(texts, fc.nat(), fc.nat()).map(([text, one, other]) => {
  const [start, end] = [one % (text.length + 1), other % (text.length + 1)];
  return { text, range: utf16Range(Math.min(start, end), Math.max(start, end)) };
});

function extended(text: string, selected: string): string | undefined {
  const start = text.indexOf(selected);
  const range = extendToWords(text, utf16Range(start, start + selected.length));
  return range && text.slice(range.start, range.end);
}

describe('extendToWords', () => {
  it.each([
    ['a cut word at the start', 'Oil prices fell.', 'ces fell', 'prices fell'],
    ['a cut word at the end', 'Oil prices fell.', 'Oil pri', 'Oil prices'],
    ['a letter inside a word', 'Oil prices fell.', 'c', 'prices'],
    ['words that are whole', 'Oil prices fell.', 'prices', 'prices'],
    ['white space at both ends', 'Oil \n prices\u00A0 fell.', ' \n prices\u00A0 ', 'prices'],
    ['white space before a cut word', 'Oil prices fell.', ' pri', 'prices'],
    ['white space after a cut word', 'Oil prices fell.', 'ces ', 'prices'],
    ['marks, which stay', 'He said “Yes,” and left.', '“Yes,”', '“Yes,”'],
    ['an ellipsis, whole', 'And so … we left.', '… we', '… we'],
    ['an ellipsis at the end', 'And so… we left.', 'so…', 'so…'],
    ['a number', 'By 3.75 or so', '7', '3.75'],
    ['a number alone', 'By 5 or so', '5', '5'],
    ['a letter of two code points', 'un e\u0301te\u0301 chaud', 't', 'e\u0301te\u0301'],
    ['a word with a soft hyphen', 'a so\u00ADft word', 's', 'so\u00ADft'],
    ['the whole text', 'Oil', 'Oil', 'Oil'],
  ])('extends %s', (_what, text, selected, expected) => {
    expect(extended(text, selected)).toBe(expected);
  });

  it.each([
    ['white space', 'Oil \n fell', ' \n '],
    ['marks', 'Oil, “fell”', ', “'],
    ['an ellipsis', 'Oil … fell', '…'],
    ['nothing', 'Oil fell', ''],
  ])('finds no words in %s', (_what, text, selected) => {
    expect(extended(text, selected)).toBeUndefined();
  });

  test.prop([textsCutAnywhere])('gives a range that can be quoted', ({ text, range }) => {
    const found = extendToWords(text, range);
    if (!found) return;
    const [match] = anchorQuotes(text, [describeRange(text, found)]);
    expect(match).toEqual({ kind: 'exact', range: found });
  });

  test.prop([textsCutAnywhere])('extends nothing twice', ({ text, range }) => {
    const found = extendToWords(text, range);
    if (found) expect(extendToWords(text, found)).toEqual(found);
  });

  test.prop([textsCutAnywhere])('loses no letter and no digit', ({ text, range }) => {
    const found = extendToWords(text, range);
    const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter(
      ({ index }) => index >= range.start && index < range.end,
    );
    if (!found) expect(letters).toEqual([]);
    else
      for (const { index } of letters) expect(found.start <= index && index < found.end).toBe(true);
  });
});
