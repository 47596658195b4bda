import path from 'node:path';
import { expect, test } from 'vitest';
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
