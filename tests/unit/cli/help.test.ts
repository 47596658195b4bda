import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const COMMANDS = [
  ...['build', 'check', 'dev', 'evidence', 'links', 'new', 'permalinks', 'schemas', 'start'],
] as const;

const content = path.join(mkdtempSync(path.join(tmpdir(), 'help-')), 'content');
cpSync('tests/fixtures/sites/german', content, { recursive: true });
const before = readdirSync(content, { recursive: true });

test.for(COMMANDS)('%s explains itself and does nothing else', (command) => {
  const { status, output } = runCommand(command, { CONTENT_DIR: content }, ['--help']);
  expect(status).toBe(0);
  expect(output).toMatch(new RegExp(`^npm (?:run )?${command}\\b`, 'u'));
  expect(readdirSync(content, { recursive: true })).toEqual(before);
});

test.for(COMMANDS)('%s names an option that does not exist', (command) => {
  const { status, output } = runCommand(command, { CONTENT_DIR: content }, ['--unknown']);
  expect(status).toBe(1);
  expect(output).toContain("Unknown option '--unknown'");
  expect(output).toContain('--help');
});
