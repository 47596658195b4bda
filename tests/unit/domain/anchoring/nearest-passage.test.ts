import { describe, expect, it } from 'vitest';
import { anchorQuotes } from '../../../../src/domain/anchoring/anchor-quotes.ts';
import { fold } from '../../../../src/domain/anchoring/fold.ts';
import {
  nearestPassage,
  nearestPassageCost,
} from '../../../../src/domain/anchoring/nearest-passage.ts';

const TEXT = 'The spies talked about missiles in Singapore. The spies walked about missing inns.';
const nearest = (quote: string, text = TEXT) => nearestPassage(text, fold(text), quote);

describe('the nearest passage', () => {
  it.each([
    [
      'talked about missles in',
      'talked about missiles in',
      ['"missles" in the quote, "missiles" in the text'],
    ],
    [
      'talked quietly about missiles',
      'talked about missiles',
      ['"quietly" is in the quote, but not in the text'],
    ],
    [
      'spies talked missiles in Singapore',
      'spies talked about missiles in Singapore',
      ['"about" is in the text, but not in the quote'],
    ],
    [
      'walked abut missing ins',
      'walked about missing inns',
      ['"abut" in the quote, "about" in the text', '"ins" in the quote, "inns" in the text'],
    ],
    [
      'spies walked about some missing',
      'spies walked about missing',
      ['"some" is in the quote, but not in the text'],
    ],
    [
      'missiles in in Singapore. spies walked',
      'missiles in Singapore. The spies walked',
      ['"in" is in the quote, but not in the text', '"The" is in the text, but not in the quote'],
    ],
  ])('to "%s" is "%s", with each difference', (quote, text, differences) => {
    expect(nearest(quote)).toMatchObject({ text, differences });
  });

  it('is the one with the fewest differences, the first of several alike', () => {
    expect(nearest('spies talked aboot')?.text).toBe('spies talked about');
    expect(nearest('spies walked aboot')?.text).toBe('spies walked about');
    expect(nearest('the red car', 'The rid car. The rod car.')?.range).toEqual({
      start: 0,
      end: 11,
    });
  });

  it('begins and ends with whole words, whatever the quote does', () => {
    expect(nearest(' talked aboot ')?.text).toBe('talked about');
    expect(nearest('pies talked abou')?.text).toBe('spies talked about');
    expect(nearest('missing innss')?.text).toBe('missing inns');
  });

  it('is compared by its first 512 characters, and shown to its end', () => {
    const long = Array.from({ length: 120 }, (_, index) => `word${String(index)}`).join(' ');
    const text = `Before. ${long} after. Then more.`;
    const found = nearest(long.replace('word3 ', 'wort3 '), text);
    expect(found).toMatchObject({
      text: long,
      differences: ['"wort3" in the quote, "word3" in the text'],
      range: { start: 8, end: 8 + long.length },
    });
    const other = `${long.slice(0, 600)}${'x'.repeat(150)}`;
    expect(nearest(other, text)?.range.start).toBe(8);
    const longer = nearest(`${long.slice(0, 600)}${'x'.repeat(900)}`, text);
    expect(longer?.range).toEqual({ start: 8, end: text.length });
  });

  it('may differ in two characters of five, and in no more', () => {
    expect(nearest('spxxs', 'The spies.')?.text).toBe('spies');
    expect(nearest('xpxxs', 'The spies.')).toBeUndefined();
  });

  it('is none for a quote of fewer than five characters, or where nothing is similar', () => {
    expect(nearest('tale')).toBeUndefined();
    expect(nearest('spiez')?.text).toBe('spies');
    expect(nearest('xxxxxxxxxxxxxxxx')).toBeUndefined();
  });

  it('costs the length of the text for every 32 characters of the quote, up to 512', () => {
    const folded = fold('a'.repeat(100));
    expect(
      [1, 32, 33, 512, 5000].map((size) => nearestPassageCost(folded, 'q'.repeat(size))),
    ).toEqual([100, 100, 200, 1600, 1600]);
  });
});

describe('a quote that cuts a word', () => {
  it.each([
    ['he spies tal', 'talked'],
    ['pies talked', 'spies'],
    ['The spies talke', 'talked'],
  ])('"%s" names the word "%s"', (quote, word) => {
    expect(anchorQuotes(TEXT, [{ quote }])).toMatchObject([{ kind: 'cuts-word', word }]);
  });
});
