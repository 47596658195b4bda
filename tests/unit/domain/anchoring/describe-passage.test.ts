import { describe, expect, it } from 'vitest';
import { createPassageDescriber } from '../../../../src/domain/anchoring/describe-passage.ts';
import { describeQuote } from '../../../../src/domain/anchoring/describe-quote.ts';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';

function describeIn(text: string, words: string, elsewhere: readonly string[] = [], nth = 0) {
  let start = text.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = text.indexOf(words, start + 1);
  return createPassageDescriber(text, elsewhere)(utf16Range(start, start + words.length));
}

const LONG = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');

describe('a passage of a known text', () => {
  it('is its own words where they stand once and are more than three', () => {
    expect(
      describeIn('He said that prices fell by 2.5%, at once.', 'that prices fell by 2.5%'),
    ).toEqual({ start: 'that prices fell by 2.5%' });
  });

  it('has words around it where it is short', () => {
    expect(
      describeIn('On Monday he said that prices fell, and then rose again.', 'prices fell'),
    ).toEqual({
      prefix: 'he said that',
      start: 'prices fell',
      suffix: ', and then rose',
    });
  });

  it('has words around it where only case, accents or quotation marks tell it from another place', () => {
    const text = 'The “resume was never read” then.\nNow: the "Résumé was never read" again.';
    expect(describeIn(text, 'Résumé was never read')).toEqual({
      prefix: 'the "',
      start: 'Résumé was never read',
      suffix: '" again',
    });
  });

  it('is told from the same words elsewhere on the page', () => {
    expect(
      describeIn('And so prices fell again today.', 'prices fell again today', [
        'Prices fell again today',
      ]),
    ).toEqual({ prefix: 'so', start: 'prices fell again today' });
  });

  it('takes its context from the neighbouring block where it begins or ends one', () => {
    expect(describeIn('First block here.\nShort one\nLast block.', 'Short one')).toEqual({
      prefix: 'First block here.',
      start: 'Short one',
      suffix: 'Last block.',
    });
  });

  it('is given by its ends where it crosses blocks', () => {
    const text = 'It ended at noon on Monday.\nEvery ferry was full. So it was.';
    expect(describeIn(text, 'noon on Monday.\nEvery ferry was full')).toEqual({
      start: 'noon on Monday.',
      end: 'Every ferry was full',
    });
  });

  it('is given by its ends where it is long, with the first such end after its start', () => {
    const passage = `${LONG} and this is the end of it, as this is the end of it`;
    const found = describeIn(`Before. ${passage} again.`, passage);
    expect(found.start).toBe('word0 word1 word2 word3 word4 word5 word6');
    expect(found.end).toBe('as this is the end of it');
  });

  it('may end as it starts', () => {
    const passage = `this is the end ${LONG} this is the end`;
    expect(describeIn(`Before. ${passage} again.`, passage)).toEqual({
      prefix: 'Before.',
      start: 'this is the end',
      end: 'this is the end',
    });
  });

  it('tells a long passage from one that begins alike', () => {
    const text = `Once ${LONG} one.\nTwice ${LONG} two.`;
    expect(describeIn(text, LONG, [], 1).prefix).toBe('Twice');
  });
});

describe('the words around a passage', () => {
  it('are those of its own line where there are any', () => {
    const text = 'A line before.\nThen one short here and more.\nA line after.';
    expect(describeIn(text, 'one short here')).toEqual({
      prefix: 'Then',
      start: 'one short here',
      suffix: 'and more.',
    });
  });

  it('are of the nearest line with words, also across empty ones', () => {
    const text = 'Far.\nA line before.\n\n  one short here \n\nA line after.\nFar.';
    expect(describeIn(text, 'one short here')).toEqual({
      prefix: 'A line before.',
      start: 'one short here',
      suffix: 'A line after',
    });
  });

  it('are left out where there are none', () => {
    expect(describeIn('one short here', 'one short here')).toEqual({ start: 'one short here' });
    expect(describeIn('“one short here”', 'one short here')).toEqual({ start: 'one short here' });
  });

  it('are of the letter before the range, not of the range', () => {
    expect(describeIn('x one two', 'one two')).toEqual({ prefix: 'x', start: 'one two' });
    expect(describeIn('y\none two', 'one two')).toEqual({ prefix: 'y', start: 'one two' });
  });

  it('are looked at up to the 24th', () => {
    const described = (shared: number) => {
      const words = Array.from({ length: shared }, (_, index) => `w${String(index)}`).join(' ');
      const line = `${words} prices fell so far ${LONG}`;
      const text = `uno ${line}\ndue ${line}`;
      return { words, found: describeIn(text, 'prices fell so far') };
    };
    const near = described(23);
    expect(near.found).toMatchObject({ prefix: `uno ${near.words}`, start: 'prices fell so far' });
    expect(described(24).found).toEqual({ start: 'prices fell so far' });
  });

  it('tell it from words that overlap with it', () => {
    expect(describeIn('oh na na na na na oh', 'na na na na')).toEqual({
      prefix: 'oh',
      start: 'na na na na',
      suffix: 'na',
    });
  });

  it('do not tell apart what stands in the same words everywhere', () => {
    const block = 'all the words of this block are the same';
    const text = Array.from({ length: 9 }, () => block).join('\n');
    expect(describeIn(text, 'the words of this', [], 4)).toEqual({ start: 'the words of this' });
    expect(describeIn(text, 'block are the same\nall the words of', [], 4)).toEqual({
      start: 'block are the same',
      end: 'all the words of',
    });
  });
});

describe('a quote of an unknown page', () => {
  it.each([
    ['“It fell.”', { start: 'It fell.' }],
    ['He left […] and the whole house was empty …', { start: 'and the whole house was empty' }],
    ['[Scholz] promised an investigation', { start: 'promised an investigation' }],
    ['one (...) two words more', { start: 'two words more' }],
    [
      LONG,
      {
        start: 'word0 word1 word2 word3 word4 word5',
        end: 'word74 word75 word76 word77 word78 word79',
      },
    ],
    ['…', undefined],
  ])('%s', (quote, expected) => {
    expect(describeQuote(quote)).toEqual(expected);
  });
});
