import { afterAll, expect, test } from 'vitest';
import { printTallies, tallies, TEXT, tryArticle, withBody, withTitle } from './bad-article.ts';
import { SOUND } from './content-folder.ts';
import { examine, inFolder } from './examine.ts';

/**
 * Files that go deep, long or round in a circle. Whatever they are, loading ends: with a sound article whose
 * marked words are those of its quotes, or with problems that name a place.
 */
afterAll(printTallies);

const DEEP = 10_000;
const NESTED: Readonly<Record<string, string>> = {
  'YAML lists': withTitle('['.repeat(DEEP) + ']'.repeat(DEEP)),
  'YAML lists left open': withTitle('['.repeat(DEEP)),
  'YAML maps': withTitle('{a: '.repeat(DEEP) + '}'.repeat(DEEP)),
  'YAML lists in lines': withTitle(`\n  ${'- '.repeat(DEEP)}x`),
  'YAML maps by indentation': withTitle(
    Array.from({ length: 1500 }, (_, depth) => `\n${' '.repeat(depth + 1)}a:`).join(''),
  ),
  blockquotes: withBody(`${'>'.repeat(DEEP)} x`),
  lists: withBody(`${'- '.repeat(DEEP)}x`),
  'lists by indentation': withBody(
    Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  ),
  emphasis: withBody('*a '.repeat(DEEP) + 'b*'.repeat(DEEP)),
  asterisks: withBody(`${'*'.repeat(DEEP)}x${'*'.repeat(DEEP)}`),
  'as much emphasis as is allowed': withBody(`${'*'.repeat(1000)}x${'*'.repeat(1000)}`),
  brackets: withBody(`${'['.repeat(DEEP)}x${']'.repeat(DEEP)}`),
  images: withBody(`${'!['.repeat(DEEP)}x${'](a)'.repeat(DEEP)}`),
  'HTML left open': withBody('<div>'.repeat(DEEP)),
  'HTML formatting left open': withBody(
    Array.from({ length: 2000 }, (_, count) => `<font color="${count}"><p>x`).join(''),
  ),
  'HTML closed with other names': withBody('<div><table></div>'.repeat(DEEP)),
  'as much HTML as is allowed': withBody(`${'<div>'.repeat(100)}x${'</div>'.repeat(100)}`),
  'paragraphs left open': withBody('<p>x'.repeat(DEEP)),
  'table of many columns': withBody(`|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}`),
  backticks: withBody(Array.from({ length: 1000 }, (_, count) => '`'.repeat(count)).join(' ')),
  analysis: TEXT.replace('analysis: See', `analysis: ${'>'.repeat(DEEP)} See`),
  'comments left open': withBody('<!--'.repeat(DEEP)),
  'tags left open with the same attribute': withBody('<a b="'.repeat(20_000)),
  'link definitions': withBody(
    Array.from({ length: 20_000 }, (_, count) => `[a${count}]: https://a.example/${count}`).join(
      '\n',
    ),
  ),
  'brackets left open': withBody('['.repeat(50_000)),
  'images left open': withBody('!['.repeat(50_000)),
  'table of very many columns': withBody(`|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}`),
  entities: withBody('&'.repeat(100_000)),
  'named entities': withBody('&amp;'.repeat(100_000)),
  backslashes: withBody('\\'.repeat(100_000)),
  'emphasis without end': withBody('_*'.repeat(50_000)),
};

test.each(Object.entries(NESTED))('nesting: %s', async (_name, text) => {
  const start = performance.now();
  await tryArticle('nesting', text);
  expect(performance.now() - start).toBeLessThan(20_000);
});

test.each([
  ['body', withBody('word '.repeat(2e6))],
  ['one word', withBody('w'.repeat(1e7))],
  ['title', withTitle('w '.repeat(5e6))],
  ['quote', TEXT.replace('quote: a shame', `quote: ${'shame '.repeat(17e5)}`)],
  ['no frontmatter', 'x'.repeat(1e7)],
])('a line of 10 MB: %s', async (_name, text) => {
  await tryArticle('lines of 10 MB', text);
});

test('a line of half a megabyte is published', async () => {
  const { articles } = await tryArticle('lines of half a MB', withBody('word '.repeat(1e5)));
  expect(articles).toHaveLength(1);
});

const LEVELS = 'bcdefghij'.split('');
test.each([
  [
    'a bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${LEVELS.map(
      (key, at) =>
        `${key}: &${key} [${Array(9)
          .fill(`*${'abcdefghi'.charAt(at)}`)
          .join()}]`,
    ).join('\n')}\n`,
  ],
  ['a list in itself', 'title: &a [*a]\n'],
  ['a map in itself', 'source: &a { publisher: *a }\n'],
  ['a claim in itself', 'claims: &a [*a, { id: *a, evidence: *a }]\n'],
  ['merge keys', '<<: &x { title: a }\nlang: en\n'],
  [
    'many anchors',
    `title: a\n${Array.from({ length: 500 }, (_, at) => `k${at}: &k${at} x`).join('\n')}\n`,
  ],
  ['complex keys', '? [a, b]\n: c\n? { a: b }\n: c\n? \n: d\n'],
  ['directives', '%YAML 1.1\n%TAG ! tag:x,2000:\n'],
])('YAML with %s', async (_name, yaml) => {
  await tryArticle('anchors, aliases, merge keys', `---\n${yaml}---\n# The leak\n`);
  await tryArticle('anchors, aliases, merge keys', TEXT.replace('---\n', `---\n${yaml}`));
  await inFolder({ ...SOUND, 'verdicts.yaml': yaml }, (root) =>
    examine(root, 'anchors, aliases, merge keys', tallies),
  );
});
