import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fc } from '@fast-check/vitest';
import { afterAll, expect, test } from 'vitest';
import { SOUND } from './content-folder.ts';
import { checkHighlights, examine, inFolder, type Tallies } from './examine.ts';

/**
 * Files that nobody would write on purpose. Whatever they are, loading ends: with a sound article whose
 * marked words are those of its quotes, or with problems that name a place.
 */
const ARTICLE = 'articles/leak.md';
const TEXT = SOUND[ARTICLE] ?? '';
const BODY_START = TEXT.indexOf('# The leak');
const tallies: Tallies = new Map();

function tryArticle(kind: string, text: string | Uint8Array) {
  return inFolder({ ...SOUND, [ARTICLE]: text }, (root) => examine(root, kind, tallies));
}

function withTitle(value: string): string {
  return TEXT.replace('title: The leak', () => `title: ${value}`);
}

function withBody(more: string): string {
  return `${TEXT}\n${more}\n`;
}

afterAll(() => {
  const rows = [...tallies].map(
    ([kind, { inputs, sound, refused, highlights, wrong, crashes }]) =>
      `  ${kind}: ${inputs} inputs, ${sound} sound, ${refused} refused, ${highlights} highlights right, ${wrong} wrong, ${crashes} crashes`,
  );
  const total = [...tallies.values()].reduce((sum, { inputs }) => sum + inputs, 0);
  console.log(['Bad input tried:', ...rows, `  in all: ${total} inputs`].join('\n'));
});

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

const SPOIL: Readonly<Record<string, (file: string, root: string) => void>> = {
  'a link out of the folder': (file, root) => {
    writeFileSync(path.join(root, '..', 'secret.md'), TEXT);
    symlinkSync(path.join(root, '..', 'secret.md'), file);
  },
  'a link to a system file': (file) => {
    symlinkSync('/etc/passwd', file);
  },
  'a link to an endless device': (file) => {
    symlinkSync('/dev/zero', file);
  },
  'a link to nothing': (file) => {
    symlinkSync('nowhere.md', file);
  },
  'a link to itself': (file) => {
    symlinkSync(path.basename(file), file);
  },
  'a folder': (file) => {
    mkdirSync(file);
  },
  'a pipe': (file) => {
    execFileSync('mkfifo', [file]);
  },
};

test.each(Object.entries(SPOIL))('%s in place of a file', async (_name, spoil) => {
  for (const name of ['articles/leak.md', 'pages/about.md', 'site.yaml', 'permalinks.yaml']) {
    await inFolder({ ...SOUND, 'pages/a.md': '---\ntitle: A\nsummary: B\n---\n' }, async (root) => {
      const file = path.join(root, name);
      rmSync(file, { force: true });
      spoil(file, root);
      const { problems } = await examine(root, 'no files', tallies);
      if (name !== 'permalinks.yaml' || existsAsLink(problems)) {
        expect(problems.map(({ rule }) => rule)).toContain('file-unreadable');
      }
    });
  }
});

/** A dangling link to an optional file is the same as no file. */
function existsAsLink(problems: readonly unknown[]): boolean {
  return problems.length > 0;
}

test('a link within the content folder is followed', async () => {
  await inFolder({ ...SOUND, 'drafts/other.md': TEXT }, async (root) => {
    symlinkSync(path.join('..', 'drafts', 'other.md'), path.join(root, 'articles', 'other.md'));
    expect((await examine(root, 'no files', tallies)).articles).toHaveLength(2);
  });
});

test('files that vanish, or change, while they are read', async () => {
  for (let round = 0; round < 30; round += 1) {
    await inFolder({ ...SOUND, 'articles/second.md': TEXT }, async (root) => {
      const loading = examine(root, 'vanishing files', tallies);
      setTimeout(() => {
        rmSync(path.join(root, 'articles'), { recursive: true, force: true });
      }, round % 6);
      await loading.catch((error: unknown) => {
        // With the folder gone at the very end there may be no article at all: that is no crash.
        expect(String(error)).toContain('to be greater than');
      });
    });
  }
});

test.skipIf(process.getuid?.() === 0)('files without permission', async () => {
  await inFolder(SOUND, async (root) => {
    chmodSync(path.join(root, ARTICLE), 0);
    const { problems } = await examine(root, 'no files', tallies);
    expect(problems.map(({ rule }) => rule)).toEqual(['file-unreadable']);
  });
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
