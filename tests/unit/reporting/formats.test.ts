import { expect, test } from 'vitest';
import type { Problem } from '../../../src/domain/problem.ts';
import { formatGithub } from '../../../src/reporting/format-github.ts';
import { formatJson } from '../../../src/reporting/format-json.ts';
import { formatTerminal } from '../../../src/reporting/format-terminal.ts';

const PLACED: Problem = {
  rule: 'quote-ambiguous',
  severity: 'error',
  path: 'content/articles/a,b.md',
  place: { line: 3, column: 7 },
  message: '100% ambiguous',
  hint: 'Add one:\nprefix: x',
};
const UNPLACED: Problem = {
  rule: 'file-unreadable',
  severity: 'warning',
  path: 'content/site.yaml',
  place: undefined,
  message: 'gone',
  hint: 'Add it.',
};

test('terminal: place, severity, rule, message; hint indented; summary last', () => {
  expect(formatTerminal([PLACED, UNPLACED], { color: false })).toBe(
    [
      'content/articles/a,b.md:3:7 error quote-ambiguous 100% ambiguous',
      '    Add one:',
      '    prefix: x',
      '    see CONTRIBUTING.md#quote-ambiguous',
      'content/site.yaml warning file-unreadable gone',
      '    Add it.',
      '    see CONTRIBUTING.md#file-unreadable',
      '1 error, 1 warning',
    ].join('\n'),
  );
});

test('terminal: a message stays on one line', () => {
  const text = formatTerminal([{ ...UNPLACED, message: 'one\n  two' }], { color: false });
  expect(text.split('\n')[0]).toBe('content/site.yaml warning file-unreadable one two');
});

test('terminal: colours only when asked for', () => {
  expect(formatTerminal([PLACED], { color: true })).toContain('\u001B[31merror');
  expect(formatTerminal([PLACED], { color: false })).not.toContain('\u001B');
});

test('terminal: nothing but the summary without problems', () => {
  expect(formatTerminal([], { color: false })).toBe('0 errors, 0 warnings');
});

test('json: one flat record per problem, null where there is no place', () => {
  expect(JSON.parse(formatJson([PLACED, UNPLACED]))).toEqual([
    {
      rule: 'quote-ambiguous',
      severity: 'error',
      path: 'content/articles/a,b.md',
      line: 3,
      column: 7,
      message: '100% ambiguous',
      hint: 'Add one:\nprefix: x',
    },
    expect.objectContaining({ line: null, column: null }),
  ]);
});

test('github: one escaped workflow command per problem', () => {
  expect(formatGithub([PLACED, UNPLACED]).split('\n')).toEqual([
    '::error file=content/articles/a%2Cb.md,line=3,col=7,title=quote-ambiguous::100%25 ambiguous%0AAdd one:%0Aprefix: x%0Asee CONTRIBUTING.md#quote-ambiguous',
    '::warning file=content/site.yaml,title=file-unreadable::gone%0AAdd it.%0Asee CONTRIBUTING.md#file-unreadable',
  ]);
});

test('terminal: control characters from content are spelled out, never sent', () => {
  const spiteful = { ...PLACED, path: 'a\nb.md', message: 'x\u001B[2Jy\u202E', hint: '\u0007' };
  const text = formatTerminal([spiteful], { color: false });
  expect(text).toContain('a\\nb.md:3:7 error quote-ambiguous x\\u{1b}[2Jy\\u{202e}\n    \\u{7}\n');
});
