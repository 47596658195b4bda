import { readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { afterAll, expect, test } from 'vitest';
import { printTallies, tallies, TEXT, tryArticle } from './bad-article.ts';
import { SOUND } from './content-folder.ts';
import { checkHighlights, examine, inFolder } from './examine.ts';

/**
 * Files cut off, and files with noise in them. Whatever they are, loading ends: with a sound article whose
 * marked words are those of its quotes, or with problems that name a place.
 */
afterAll(printTallies);

const BODY_START = TEXT.indexOf('# The leak');

test('articles cut off at every fifth byte', async () => {
  const bytes = new TextEncoder().encode(TEXT);
  for (let end = 0; end < bytes.length; end += 5) {
    await tryArticle('cut off', bytes.subarray(0, end));
  }
});

test('the shipped article cut off', async () => {
  const bytes = readFileSync('content/articles/taurus-leak.md');
  for (let end = 997; end < bytes.length; end += 19973) {
    await tryArticle('shipped article cut off', bytes.subarray(0, end));
  }
});

test('random bytes as a file, and inside a sound one', async () => {
  const bytes = new TextEncoder().encode(TEXT);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(bytes.length), async (noise, at) => {
      await tryArticle('random bytes alone', noise);
      const mixed = new Uint8Array([...bytes.subarray(0, at), ...noise, ...bytes.subarray(at)]);
      await tryArticle('random bytes inserted', mixed);
    }),
    { numRuns: 120 },
  );
});

test('random characters inside a sound file', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\n',
      ': ',
      '- ',
      '&a',
      '*a',
      '"',
      "'",
      '{',
      '[',
      '---\n',
      '\t',
      '!!x ',
      '<!--',
    ),
    fc.constantFrom(
      '\u202E',
      '\u200B',
      '\uFEFF',
      '\u2028',
      '\u0085',
      '\u00AD',
      '<script>',
      '`',
      '~~',
    ),
  );
  await fc.assert(
    fc.asyncProperty(piece, fc.nat(TEXT.length), fc.nat(20), async (noise, at, length) => {
      const text = TEXT.slice(0, at) + noise + TEXT.slice(at + length);
      await tryArticle('random characters', text.toWellFormed());
    }),
    { numRuns: 150 },
  );
});

test('any JSON as the value of any key', async () => {
  const keys = [...TEXT.slice(0, BODY_START).matchAll(/^ *(?:- )?\w+: (.+)$/gmu)];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...keys), fc.jsonValue(), async (match, value) => {
      const at = match.index + match[0].length - (match[1] ?? '').length;
      const rest = TEXT.slice(match.index + match[0].length);
      await tryArticle('any value', TEXT.slice(0, at) + JSON.stringify(value) + rest);
    }),
    { numRuns: 150 },
  );
});

test('any markdown, with a quote from it', async () => {
  const word = fc.constantFrom(
    'leak',
    'spy',
    'don’t',
    'naïve',
    'e\u0301te',
    '…',
    '1.8%',
    '👩‍👩‍👧',
    'שלום',
    'a\u00ADb',
  );
  const wrap = fc.constantFrom(
    ...[
      '',
      '*',
      '**',
      '~~',
      '`',
      '<b>',
      '<i title="x">',
      '> ',
      '- ',
      '\n\n',
      '  \n',
      '<br>',
      '[',
      '| ',
    ],
  );
  const body = fc.array(fc.tuple(wrap, word, wrap), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.nat(25),
      fc.integer({ min: 1, max: 4 }),
      async (parts, at, length) => {
        const markdown = parts.map(([before, inner, after]) => before + inner + after).join(' ');
        const quote = parts
          .slice(at % parts.length)
          .slice(0, length)
          .map(([, inner]) => inner)
          .join(' ');
        const frontmatter = TEXT.slice(0, BODY_START).replace(
          'quote: a shame',
          () => `quote: ${JSON.stringify(quote)}`,
        );
        const sound = TEXT.slice(BODY_START).replace(/it is a shame.*/u, 'it is so.');
        await tryArticle('any markdown', `${frontmatter}${sound}\n${markdown}\n`);
      },
    ),
    { numRuns: 200 },
  );
});
test('the guard is alive: a highlight one character off is noticed', async () => {
  const { articles } = await inFolder(SOUND, (root) => examine(root, 'guard', tallies));
  const [article] = articles;
  if (article === undefined) throw new Error('There is no article to spoil.');
  expect(checkHighlights(article)).toBe(2);
  const shifted = article.html.replace(
    'shame</span></a></span></mark>',
    'sham</span></a></span></mark>e',
  );
  expect(shifted).not.toBe(article.html);
  expect(() => checkHighlights({ ...article, html: shifted })).toThrow();
  const added = article.html.replace('>shame</span>', '>great shame</span>');
  expect(() => checkHighlights({ ...article, html: added })).toThrow();
});
