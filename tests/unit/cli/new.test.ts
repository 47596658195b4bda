import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PLACEHOLDERS } from '../../../src/domain/placeholders.ts';
import { wordsOf, wordsOfBody } from '../../../src/importing/words-of.ts';
import { splitMarkdownFile } from '../../../src/loading/frontmatter.ts';
import { flatten } from '../../../src/markdown/flatten.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import { copyContent, edit, runCommand } from './run-command.ts';

const TEXT =
  'Hafen ist sauber\n\nDas Wasser im Hafen ist sauber, sagte der Meister. Das Wasser im Hafen ist sauber, sagte er wieder.\n';
const ALL = [
  ...['--url', 'https://post.example/hafen', '--publisher', 'Die Post'],
  ...['--author', 'A. B.', '--published', '2025-01-02', '--lang', 'de'],
];

function source(text: string, name = 'text.txt'): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'source-')), name);
  writeFileSync(file, text);
  return file;
}

function setUp() {
  const content = copyContent('tests/fixtures/sites/german');
  const env = { CONTENT_DIR: content };
  const article = path.join(content, 'articles', 'hafen-ist-sauber.md');
  return {
    article,
    articles: () => globSync('articles/{*,.*}', { cwd: content }).sort(),
    make: (...args: string[]) => runCommand('new', env, args),
    check: () => runCommand('check', env),
  };
}

test('with all options, only the placeholders of a new article and of its example are refused', () => {
  const { make, check, article } = setUp();
  const made = make(source(TEXT), ...ALL);
  expect(made.output).toContain('npm run check');
  expect(made.status).toBe(0);
  const asMade = check();
  expect(asMade.output).toContain('is the placeholder that `npm run new` wrote');
  expect(asMade.output).toContain('1 error, 0 warnings');
  expect(asMade.status).toBe(1);

  edit(article, PLACEHOLDERS.review, 'Das Wasser wurde nicht untersucht.');
  expect(check()).toMatchObject({ status: 0 });

  const [before = '', example = ''] = readFileSync(article, 'utf8').split(/(?<=^claims:.*\n)/mu);
  writeFileSync(article, before + example.replace(/^ {2}# /gmu, '  '));
  const { output, status } = check();
  const errors = output.split('\n').filter((line) => / error /u.test(line));
  expect(errors.length).toBe(Object.keys(PLACEHOLDERS).length - 1);
  expect(errors.filter((line) => !line.includes(' error summary-placeholder '))).toEqual([]);
  expect(status).toBe(1);
});

test('what is not known is asked for by the check, in its place', () => {
  const { make, check } = setUp();
  const { output } = make(source(TEXT));
  expect(output).toContain('fill in lang, source.publisher, source.url, source.published');
  const { status, output: problems } = check();
  expect(status).toBe(1);
  expect(problems).toMatch(/hafen-ist-sauber\.md:8:\d+ error \S+ .*source\.url/u);
});

test('an article that exists is never overwritten, and nothing else is left behind', () => {
  const { make, article, articles } = setUp();
  make(source(TEXT), ...ALL);
  edit(article, 'Die Post', 'Die andere Post');
  const before = readFileSync(article, 'utf8');
  const names = articles();
  const again = make(source(TEXT), ...ALL);
  expect(again.status).toBe(1);
  expect(again.output).toMatch(/is there already, expected a new name/u);
  expect(readFileSync(article, 'utf8')).toBe(before);
  expect(articles()).toEqual(names);
  expect(make(source(TEXT), ...ALL, '--slug', 'zweiter').status).toBe(0);
});

test.each([
  [['--published', '2025-02-30'], '--published is "2025-02-30"; expected a day that exists'],
  [['--url', 'post.example'], '--url is "post.example"; expected a web address'],
  [['--lang', 'e_n'], '--lang is "e_n"; expected a language tag'],
  [['--slug', 'No Slug'], '--slug is "No Slug"; expected a slug'],
  [['--titel', 'x'], "Unknown option '--titel'"],
  [['second.txt'], 'Got 2 files, expected one'],
])('%s: the message names it', (args, message) => {
  const { make, articles } = setUp();
  const before = articles();
  const { status, output } = make(source(TEXT), ...args);
  expect(output).toContain(message);
  expect(output).not.toMatch(/^\s+at /mu);
  expect(status).toBe(1);
  expect(articles()).toEqual(before);
});

test('no file, an absent file, and --help', () => {
  const { make } = setUp();
  expect(make().output).toContain('Got 0 files, expected one');
  expect(make('/nowhere/at/all.txt').output).toContain('cannot be read');
  expect(make('--help').output).toContain('--slug');
});

test('the shipped article, taken apart to plain text, comes back with the same words and headings', () => {
  const shipped = readFileSync(globSync('content/articles/*.md')[0] ?? '', 'utf8');
  const body = splitMarkdownFile(shipped)?.body ?? '';
  const plain = body
    .trim()
    .replace(/^#+ /gmu, '')
    .replace(/^- /gmu, '  • ')
    .replace(/\\(?=[!-~])/gu, '');
  const { make, article } = setUp();
  make(source(plain), ...ALL, '--slug', 'hafen-ist-sauber');
  const made = splitMarkdownFile(readFileSync(article, 'utf8'))?.body ?? '';
  expect(wordsOfBody(made)).toEqual(wordsOf(flatten(renderBody(body).tree).text));
  expect(made.match(/^#+ .*$/gmu)).toEqual(body.match(/^#+ .*$/gmu));
});
