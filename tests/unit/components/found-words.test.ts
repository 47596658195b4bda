import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { excerptOf, foundWords, markWords } from '../../../src/components/search/found-words.ts';

const marked = (text: string, found: ReadonlySet<string>) =>
  markWords(text, found)
    .filter((piece) => piece.found)
    .map((piece) => piece.text);

describe('words that were found', () => {
  it('are marked in every form the index found them in, and in no other', () => {
    const found = foundWords('Leaks happen; he leaked it. A leak.', [0, 3]);
    expect(marked('Leaked leaks of a leek, or a leak', found)).toEqual(['Leaked', 'leaks']);
  });

  it('are compared without accents, punctuation and case', () => {
    const found = foundWords('the “Résumé”, (1.8%) R&D', [1, 2]);
    expect(marked('RESUME 1.8% 18 1.8', found)).toEqual(['RESUME', '1.8%']);
  });

  it('may look like markup', () => {
    const found = foundWords('see &lt;img&gt; here', [1]);
    expect(markWords('<img src=x>', found)).toEqual([
      { text: '<', found: false },
      { text: 'img', found: true },
      { text: ' src=x>', found: false },
    ]);
  });

  it('are found where a language has no spaces', () => {
    const found = foundWords('大臣\u200Bは\u200B否定\u200Bした', [2]);
    expect(marked('否定', found)).toEqual(['否定']);
  });

  test.prop([fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' }))])(
    'leave the text as it is',
    (text, words) => {
      const pieces = markWords(text, new Set(words));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    },
  );
});

describe('an excerpt', () => {
  const words = Array.from({ length: 200 }, (_, index) => `w${index}`);

  it('is taken where most was found', () => {
    const excerpt = excerptOf(words.join(' '), [3, 120, 125]);
    expect(excerpt).toMatch(/^… .*w120 .*w125 .* …$/u);
    expect(excerpt).not.toContain('w3 ');
  });

  it('of a short text is the text', () => {
    expect(excerptOf('a &lt;b&gt; c', [2])).toBe('a <b> c');
  });
});
