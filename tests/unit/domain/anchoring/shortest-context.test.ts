import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findAll } from '../../../../src/domain/anchoring/find-all.ts';
import { fold } from '../../../../src/domain/anchoring/fold.ts';
import { wordsBackward, wordsForward } from '../../../../src/domain/anchoring/passage-ends.ts';
import { fitsContext } from '../../../../src/domain/anchoring/selector.ts';
import { shortestContext } from '../../../../src/domain/anchoring/shortest-context.ts';
import { countWords } from '../../../../src/domain/anchoring/word-boundary.ts';
import { textsWithRange } from './texts.ts';

/** The context of the nth place of the quote. */
function contextOf(text: string, quote: string, nth: number, mostWords?: number) {
  const places = findAll(text, [quote]).get(quote) ?? [];
  const place = places[nth] ?? Number.NaN;
  return shortestContext(text, place, places, quote.length, mostWords);
}

describe('shortestContext', () => {
  it.each([
    ['empty where the quote stands once', 'one ferry left', 0, { prefix: '', suffix: '' }],
    ['the word before', 'a red ferry and a blue ferry', 0, { prefix: 'red', suffix: '' }],
    ['a shorter word after', 'stranded ferry is, other ferry was', 0, { prefix: '', suffix: 'is' }],
    [
      'the words after where those before are alike',
      'the old ferry is in, then the old ferry is up',
      1,
      { prefix: '', suffix: 'is up' },
    ],
    [
      'the start of the text against what has more',
      'x ferry y x ferry z',
      1,
      { prefix: '', suffix: 'z' },
    ],
  ])('is %s', (_what, text, nth, expected) => {
    expect(contextOf(text, 'ferry', nth)).toEqual(expected);
  });

  it('is on both sides where neither is enough', () => {
    const text = 'a ferry b c ferry d a ferry d';
    expect(contextOf(text, 'ferry', 2, 1)).toEqual({ prefix: 'a', suffix: 'd' });
  });

  it('looks no further than it is told', () => {
    const text = 'one by the red ferry at last we go; two by the red ferry at last we go';
    expect(contextOf(text, 'ferry', 0, 3)).toBeUndefined();
    expect(contextOf(text, 'ferry', 0, 4)).toEqual({ prefix: 'one by the red', suffix: '' });
    expect(contextOf(text, 'ferry', 1, 4)).toEqual({ prefix: 'two by the red', suffix: '' });
  });

  it('needs no words for a quote that stands once', () => {
    expect(contextOf('a ferry', 'ferry', 0, 0)).toEqual({ prefix: '', suffix: '' });
    expect(contextOf('a ferry, a ferry', 'ferry', 0, 0)).toBeUndefined();
  });

  test.prop([textsWithRange])('fits its place and no other', ({ text: source, range }) => {
    const { text, toFolded } = fold(source);
    const { start, end } = toFolded(range);
    const quote = text.slice(start, end);
    const places = findAll(text, [quote]).get(quote) ?? [];
    const context = shortestContext(text, start, places, quote.length);
    if (!context) return;
    const fitting = places.filter((at) => fitsContext(text, at, at + quote.length, context));
    if (places.length > 1) expect(fitting).toEqual([start]);
    else expect(context).toEqual({ prefix: '', suffix: '' });
  });

  test.prop([textsWithRange])(
    'has no word to spare on a single side',
    ({ text: source, range }) => {
      const { text, toFolded } = fold(source);
      const { start, end } = toFolded(range);
      const quote = text.slice(start, end);
      const places = findAll(text, [quote]).get(quote) ?? [];
      const context = shortestContext(text, start, places, quote.length);
      if (!context || places.length === 1 || (context.prefix && context.suffix)) return;
      const { prefix, suffix } = context;
      const shorter = {
        prefix: prefix.slice(wordsBackward(prefix, prefix.length, countWords(prefix) - 1)),
        suffix: suffix.slice(0, wordsForward(suffix, 0, countWords(suffix) - 1)),
      };
      const fitting = places.filter((at) => fitsContext(text, at, at + quote.length, shorter));
      expect(fitting.length).toBeGreaterThan(1);
    },
  );
});
