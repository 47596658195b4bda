import path from 'node:path';
import { expect, test } from 'vitest';
import { usesColor } from '../../../src/cli/uses-color.ts';
import { copyContent, edit, runCommand } from './run-command.ts';

const FIXTURE = 'tests/fixtures/sites/german';

function spoiltCopy(from: string, to: string) {
  const content = copyContent(FIXTURE);
  const file = path.join(content, 'articles', 'fluss-im-tal.md');
  edit(file, from, to);
  return { content, file, check: () => runCommand('check', { CONTENT_DIR: content }) };
}

test('the shipped content passes, with a summary and nothing else', () => {
  const { status, output } = runCommand('check', {});
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(0);
});

test('one character of a quote changed: place, nearest passage and difference', () => {
  const { status, output } = spoiltCopy(
    'quote: tausend Forellen',
    'quote: tausend Farellen',
  ).check();
  expect(status).toBe(1);
  expect(output).toMatch(/fluss-im-tal\.md:30:\d+:? .*quote-missing/u);
  expect(output).toContain('Farellen');
  expect(output).toContain('Forellen');
  expect(output).toMatch(/\b69\b/u);
});

test('a quote that occurs twice: what is printed makes the check pass when pasted', () => {
  const { file, check } = spoiltCopy(
    'Daran ändere sich nichts.',
    'Daran ändere sich nichts. Im unteren Lauf lebten nie tausend Forellen.',
  );
  const first = check();
  expect(first.status).toBe(1);
  expect(first.output).toContain('quote-ambiguous');
  const suggestion = /\b(?:prefix|suffix): (?:'[^'\n]+'|"[^"\n]+"|[^\n`]+)/u.exec(
    first.output,
  )?.[0];
  expect(suggestion).toBeDefined();
  edit(file, 'quote: tausend Forellen\n', `quote: tausend Forellen\n    ${suggestion ?? ''}\n`);
  expect(check()).toMatchObject({ status: 0 });
});

test('a misspelt key is named, with its place', () => {
  const { status, output } = spoiltCopy(
    '    summary: Die letzte',
    '    sumary: Die letzte',
  ).check();
  expect(status).toBe(1);
  expect(output).toMatch(/fluss-im-tal\.md:35:5\b.*sumary/u);
});

test('all problems come at once, and --json tells the same', () => {
  const { content, file } = spoiltCopy('quote: tausend Forellen', 'quote: tausend Farellen');
  edit(file, 'verdict: belegt', 'verdict: bewiesen');
  const { status, output } = runCommand('check', { CONTENT_DIR: content }, ['--json']);
  expect(status).toBe(1);
  const problems: unknown = JSON.parse(output);
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: 'quote-missing', severity: 'error', line: 30 }),
      expect.objectContaining({ rule: 'unknown-verdict', severity: 'error', line: 20 }),
    ]),
  );
});

test('an unknown option is an error that shows the usage; --help shows it too', () => {
  const unknown = runCommand('check', {}, ['--jsn']);
  expect(unknown.status).toBe(1);
  expect(unknown.output).toMatch(/--jsn[\s\S]*npm run check \[-- OPTION\]/u);
  expect(unknown.output).not.toMatch(/^ {4}at /mu);
  expect(runCommand('check', {}, ['--help'])).toMatchObject({ status: 0 });
});

test('in a GitHub workflow problems are annotations, and a summary is last', () => {
  const { content } = spoiltCopy('quote: tausend Forellen', 'quote: tausend Farellen');
  const { output } = runCommand('check', { CONTENT_DIR: content, GITHUB_ACTIONS: 'true' });
  expect(output).toMatch(/^::error file=.*,line=30,col=\d+,title=quote-missing::/mu);
  expect(output.trim().split('\n').at(-1)).toMatch(/^1 error, 0 warnings; /u);
});

test('colours: only on a terminal, unless the environment says otherwise', () => {
  expect(usesColor({}, true)).toBe(true);
  expect(usesColor({}, undefined)).toBe(false);
  expect(usesColor({ NO_COLOR: '1' }, true)).toBe(false);
  expect(usesColor({ FORCE_COLOR: '1' }, false)).toBe(true);
  expect(usesColor({ FORCE_COLOR: '0' }, true)).toBe(false);
});

test('a content folder that is none is a problem, without a stack trace', () => {
  const { status, output } = runCommand('check', { CONTENT_DIR: 'package.json' });
  expect(status).toBe(1);
  expect(output).not.toMatch(/^ {4}at /mu);
});
