import { afterAll, expect, test } from 'vitest';
import { printTallies, tallies, TEXT, tryArticle, withBody, withTitle } from './bad-article.ts';
import { SOUND } from './content-folder.ts';
import { examine, inFolder } from './examine.ts';

/**
 * Encodings, values and names that nobody would write on purpose. Whatever they are, loading ends: with a sound article whose
 * marked words are those of its quotes, or with problems that name a place.
 */
afterAll(printTallies);

test('encodings and line ends', async () => {
  const utf8 = new TextEncoder().encode(TEXT);
  const inputs = [
    `\uFEFF${TEXT}`,
    `\uFEFF\uFEFF${TEXT}`,
    TEXT.replaceAll('\n', '\r\n'),
    TEXT.replaceAll('\n', '\r'),
    TEXT.replace('leak', 'le\0ak'),
    withBody('a\0b'),
    withBody('\u0085\u2028\u2029x'),
    new Uint8Array([...utf8, 0xff, 0xfe]),
    new Uint8Array([...utf8, 0xed, 0xa0, 0x80]),
    new Uint8Array([...utf8, 0xc0, 0xaf]),
    new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le')),
    '',
    '---',
    '---\n',
    '---\n---',
    '---\n---\n',
    '\n',
    ' ',
    withTitle('"\\uD800"'),
    TEXT.replace('quote: a shame', 'quote: "\\uDC00 a shame"'),
    withTitle('"\\uD83D\\uDE00"'),
    withTitle('"\\x00"'),
    withTitle('"\\e[31m"'),
  ];
  for (const input of inputs) await tryArticle('encodings', input);
});

test('values that YAML takes for something else', async () => {
  const values = [
    '!!js/function "x"',
    '!!binary R0lG',
    '!!timestamp 2024-03-05T00:00:00Z',
    '!!set {a}',
    '!!omap [a: b]',
    '!!str 1',
    '!local x',
    '2024-03-05',
    '12',
    '0x1F',
    '1e9',
    '.nan',
    '.inf',
    '~',
    'yes',
    'null',
    'True',
    '"2024-03-05"',
    '|\n  text',
    '>-\n  text',
    '? x',
    '&a x',
    '<<: x',
  ];
  for (const value of values) {
    await tryArticle('kinds of value', withTitle(value));
    await tryArticle(
      'kinds of value',
      TEXT.replace('asOf: 2024-04-01', () => `asOf: ${value}`),
    );
    await tryArticle(
      'kinds of value',
      TEXT.replace('verdict: true', () => `verdict: ${value}`),
    );
  }
});

const ODD = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasownproperty',
  'valueOf',
  'then',
  'length',
];
test.each(ODD)('%s as key, id, source, person, verdict and file name', async (name) => {
  const kind = 'names of JavaScript';
  await tryArticle(kind, TEXT.replace('lang: en', `lang: en\n${name}: { x: 1 }`));
  await tryArticle(kind, TEXT.replace('id: shame', `id: ${name}`));
  await tryArticle(kind, TEXT.replace('source: wire', `source: ${name}`));
  await tryArticle(
    kind,
    TEXT.replace('source: wire', `source: ${name}`).replace('  wire:', `  ${name}:`),
  );
  await tryArticle(kind, TEXT.replace('by: [desk]', `by: [${name}]`));
  await tryArticle(kind, TEXT.replace('verdict: opinion', `verdict: ${name}`));
  await tryArticle(
    kind,
    TEXT.replace('quote: a shame', `exceptions: { ${name}: why }\n    quote: a shame`),
  );
  const permalinks = `${name}:\n  ${name}: true\n`;
  await inFolder({ ...SOUND, 'permalinks.yaml': permalinks }, (root) =>
    examine(root, kind, tallies),
  );
  const files = { ...SOUND, [`articles/${name}.md`]: TEXT.replace('id: shame', 'id: name') };
  await inFolder(files, (root) => examine(root, kind, tallies));
});

test('a sound article may be called constructor, with a claim called name', async () => {
  const files = {
    ...SOUND,
    'permalinks.yaml': '{}\n',
    'articles/constructor.md': TEXT.replace('id: shame', 'id: name'),
  };
  const content = await inFolder(files, (root) => examine(root, 'names of JavaScript', tallies));
  expect(content.problems).toEqual([]);
});

test('odd file names', async () => {
  const names = [
    'A b',
    'ümlaut',
    '日本',
    '👩‍👩‍👧',
    'a\nb',
    'a\u001B[31mb',
    '-',
    '--help',
    '..',
    'a..b',
    'con',
    'x'.repeat(200),
    '%2e',
    '<b>',
  ];
  for (const name of names) {
    await inFolder({ ...SOUND, [`articles/${name}.md`]: TEXT }, (root) =>
      examine(root, 'file names', tallies),
    );
  }
  const upper = await inFolder({ ...SOUND, 'articles/LEAK.MD': TEXT }, (root) =>
    examine(root, 'file names', tallies),
  );
  expect(upper.problems.map(({ rule }) => rule)).toContain('file-name');
});
