import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { importText } from '../../../src/importing/import-text.ts';
import { wordsOf, wordsOfBody } from '../../../src/importing/words-of.ts';

const MARKUP = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '#',
    '##',
    '1.',
    '2)',
    '<',
    '>',
    '&',
    '&amp;',
    '&copy',
    '[',
    ']',
    '](',
    '\\',
  ],
  ...[
    '`',
    '```',
    '~',
    '~~',
    '|',
    '---',
    '===',
    '!',
    '![x](y)',
    '[^1]',
    '[^1]:',
    '[a]: b',
    ':',
    '+',
    '- [ ]',
  ],
  ...[
    '<b>',
    '</p>',
    '<!--',
    '<script>',
    '<br>',
    'www.example.org',
    'https://example.org/a_b_c',
    'a@b.de',
    '$',
    '$$',
  ],
  ...[
    'snake_case_word',
    '*emphasis*',
    '100%',
    '2*3*4',
    '“quoted”',
    "o'clock",
    '—',
    '–',
    'naïve',
    '漢字',
    'שלום',
    '👩‍🔬',
  ],
] as const;
const word = fc.oneof(
  fc.constantFrom(...MARKUP),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => wordsOf(text).length === 1),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .filter((text) => !text.includes('\0')),
  fc.constantFrom('the', 'minister', 'said', 'leak'),
);
/** A line that does not begin with a bullet, which is no word. */
const line = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map((words) => words.join(' ').trim())
  .filter((text) => text !== '' && !/^[•‣◦▪*-](?:\s|$)/u.test(text));
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n \n', '\n\n\n')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((lines) => lines.flat().join(''));

describe('the words of a text are the words of its body', () => {
  propertyTest.prop([text], { numRuns: 1500 })('whatever they are', (source) => {
    expect(wordsOfBody(importText(source, undefined).markdown)).toEqual(wordsOf(source));
  });

  propertyTest.prop([text, line])('with the headline above, if it was given', (source, title) => {
    const { markdown, metadata } = importText(`${title}\n\n${source}`, title);
    expect(metadata.title).toBe(title.replace(/\s+/gu, ' '));
    expect(wordsOfBody(markdown)).toEqual(wordsOf(`${title} ${source}`));
  });

  propertyTest.prop([fc.array(line, { minLength: 1, maxLength: 5 })])('as a list', (lines) => {
    const source = `Headline\n\n${lines.map((item) => `  • ${item}`).join('\n')}`;
    const { markdown } = importText(source, undefined);
    expect(wordsOfBody(markdown)).toEqual(wordsOf(`Headline ${lines.join(' ')}`));
  });
});

const REPORT = `Minister denies everything

A second line without a full stop

The minister said on Monday that nothing had happened. "Nothing at
all," he said, and left.

• First point.
• Second point,
  which goes on.

- Third point

What comes next

1. Nothing is numbered here.
2. The text is.

Subscribe to our channel!

Author's name`;

describe('headings and lists', () => {
  test('of a report', () => {
    expect(importText(REPORT, undefined).markdown).toMatchInlineSnapshot(`
      "# Minister denies everything

      ## A second line without a full stop

      The minister said on Monday that nothing had happened. "Nothing at all," he said, and left.

      - First point.
      - Second point, which goes on.
      - Third point

      ## What comes next

      1\\. Nothing is numbered here.

      2\\. The text is.

      Subscribe to our channel!

      Author's name
      "
    `);
  });

  test('a headline given goes above one that differs', () => {
    const { markdown } = importText(REPORT, 'Another headline');
    expect(markdown).toMatch(/^# Another headline\n\nMinister denies everything\n\n## A second/u);
  });

  test('lines of a text without empty lines are paragraphs', () => {
    const { markdown } = importText('Headline\nOne sentence.\nAnother one.', undefined);
    expect(markdown).toBe('# Headline\n\nOne sentence.\n\nAnother one.\n');
  });

  test('a text that is a single paragraph has no headline', () => {
    expect(importText('One sentence.', undefined).metadata.title).toBeUndefined();
  });
});
