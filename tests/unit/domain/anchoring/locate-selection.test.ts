import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { locateSelection } from '../../../../src/domain/anchoring/locate-selection.ts';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';
import type { TextRange } from '../../../../src/domain/offsets.ts';
import type { Selection } from '../../../../src/domain/schemas/annotation.ts';
import { textsWithRange } from './texts.ts';

function letters(text: string): string {
  return text.replace(/\s/gu, '');
}

/** What a browser sends for a range of the text it shows. */
function selectionOf(text: string, { start, end }: TextRange): Selection {
  return {
    words: text.slice(start, end),
    before: letters(text.slice(0, start)).slice(-20),
    after: letters(text.slice(end)).slice(0, 20),
    start: letters(text.slice(0, start)).length,
  };
}

/** The nth place of the words in the text. */
function rangeOf(text: string, words: string, nth = 0): TextRange {
  let start = text.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = text.indexOf(words, start + 1);
  return utf16Range(start, start + words.length);
}

describe('locateSelection', () => {
  test.prop([textsWithRange])('finds what was selected in a text that is the same', (given) => {
    const { text, range } = given;
    expect(locateSelection(text, selectionOf(text, range))).toEqual(range);
  });

  test.prop([textsWithRange])('needs no white space to be the same', ({ text, range }) => {
    const { words, ...around } = selectionOf(text, range);
    const spaced = { words: `\n${words.replace(/\s/gu, '\n\t')} `, ...around };
    expect(locateSelection(text, spaced)).toEqual(range);
    expect(locateSelection(text, { words: letters(words), ...around })).toEqual(range);
  });

  it('takes white space in what surrounds the words for nothing', () => {
    const text = 'Prices fell. Then prices fell again.';
    const selection = { words: 'fell', before: ' pri\nces ', after: ' ag ain', start: 0 };
    expect(locateSelection(text, selection)).toEqual(rangeOf(text, 'fell', 1));
  });

  it('finds the words by those around them after the text before them has changed', () => {
    const text = 'The ferry left. The ferry sank.';
    const selection = selectionOf(text, rangeOf(text, 'ferry', 1));
    const changed = 'At noon, as every day, the ferry left. The ferry sank.';
    const found = locateSelection(changed, selection);
    expect(found).toBeUndefined();
    const near = { ...selection, before: 'left.The' };
    expect(locateSelection(changed, near)).toEqual(rangeOf(changed, 'ferry', 1));
  });

  it('finds words that stand once after the text around them has changed', () => {
    const text = 'The ferry left at noon.';
    const selection = selectionOf(text, rangeOf(text, 'ferry'));
    expect(locateSelection('A ferry did not leave.', selection)).toEqual(utf16Range(2, 7));
  });

  it('lets the offset decide between places that are alike', () => {
    const text = 'no no no no';
    for (const nth of [0, 1, 2, 3]) {
      const selection = { words: 'no', before: '', after: '', start: 2 * nth };
      expect(locateSelection(text, selection)).toEqual(rangeOf(text, 'no', nth));
    }
  });

  it('finds places that overlap', () => {
    const selection = { words: 'aa', before: '', after: '', start: 1 };
    expect(locateSelection('aaa', selection)).toEqual(utf16Range(1, 3));
  });

  it.each([
    ['the words are gone', 'The ship left.', { words: 'ferry', before: '', after: '', start: 4 }],
    ['places are alike', 'no no no', { words: 'no', before: '', after: '', start: 3 }],
    ['nothing is selected', 'The ferry', { words: ' \n', before: 'The', after: 'f', start: 3 }],
  ])('finds nothing where %s', (_why, text, selection) => {
    expect(locateSelection(text, selection)).toBeUndefined();
  });
});
