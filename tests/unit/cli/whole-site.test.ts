import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildFolders, removeLeftovers, restoreReplaced } from '../../../src/cli/build-folders.ts';
import { exchangeSite, removeFormer } from '../../../src/cli/exchange-site.ts';
import { runCommand } from './run-command.ts';

const CONTENT = 'tests/fixtures/sites/german';
const goneId = spawnSync(process.execPath, ['--version']).pid;
const mounts: string[] = [];

afterAll(() => {
  for (const mount of mounts) spawnSync('umount', [mount]);
});

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'whole-'));

function writeSite(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.html', '404.html']) writeFileSync(path.join(folder, name), text);
}

const buildsIn = (root: string): readonly string[] =>
  readdirSync(path.join(root, '.cache', 'builds'));

const shown = (folder: string): string => readFileSync(path.join(folder, 'index.html'), 'utf8');

test('a site is exchanged, whatever was there', async () => {
  const root = newFolder();
  const outDir = path.join(root, 'dist');
  const folders = buildFolders(outDir, root);
  for (const text of ['first', 'second']) {
    writeSite(path.join(root, 'fresh'), text);
    expect(await exchangeSite(path.join(root, 'fresh'), folders)).toBe(text === 'second');
    if (text === 'second') removeFormer(folders);
    expect(shown(outDir)).toBe(text);
    expect(readdirSync(root).filter((name) => name !== '.cache')).toEqual(['dist']);
  }
  await expect.poll(() => buildsIn(root)).toEqual([]);
});

test('a site that cannot be put in place leaves the previous one', async () => {
  const root = newFolder();
  const outDir = path.join(root, 'dist');
  writeSite(outDir, 'previous');
  await expect(exchangeSite(path.join(root, 'none'), buildFolders(outDir, root))).rejects.toThrow();
  expect(shown(outDir)).toBe('previous');
});

test('a former site that cannot be moved away is named, and the new one stays', async () => {
  const root = newFolder();
  const outDir = path.join(root, 'dist');
  const folders = buildFolders(outDir, root);
  writeSite(outDir, 'previous');
  writeSite(path.join(root, 'fresh'), 'new');
  await exchangeSite(path.join(root, 'fresh'), folders);
  // Where a file stands, no folder can be made.
  writeFileSync(path.join(root, '.cache'), '');
  expect(() => {
    removeFormer(folders);
  }).toThrow(`the former one is still in ${folders.replaced}`);
  expect(shown(outDir)).toBe('new');
  expect(shown(folders.replaced)).toBe('previous');
});

test('a build killed between the two renames is put right by the next command', () => {
  const root = newFolder();
  const outDir = path.join(root, 'dist');
  writeSite(`${outDir}.replaced-${goneId}`, 'previous');
  writeSite(`${outDir}.ready-${goneId}`, 'new');
  const { output } = runCommand('check', { CONTENT_DIR: CONTENT, OUT_DIR: outDir });
  expect(output).toContain('Put the previous site back');
  expect(shown(outDir)).toBe('previous');
  expect(restoreReplaced(outDir)).toBe(false);
});

test('what dead builds left is removed; what is running, or not ours, stays', async () => {
  const root = newFolder();
  const outDir = path.join(root, 'dist');
  writeSite(outDir, 'site');
  const stays = [
    `dist.ready-${process.ppid}`,
    'dist.replaced-by-hand',
    'dist.old',
    'other.ready-1',
  ];
  for (const name of [...stays, `dist.ready-${goneId}`, `dist.replaced-${goneId}`]) {
    mkdirSync(path.join(root, name));
  }
  mkdirSync(path.join(root, '.cache', 'builds', String(goneId)), { recursive: true });
  mkdirSync(path.join(root, '.cache', 'builds', String(process.ppid)), { recursive: true });
  writeSite(path.join(root, '.cache', 'builds', `${goneId}-former-a`, 'site'), 'former');
  removeLeftovers(outDir, root);
  expect(readdirSync(root).sort()).toEqual(['.cache', 'dist', ...stays].sort());
  await expect.poll(() => buildsIn(root)).toEqual([String(process.ppid)]);
});

test.each([
  ['the content', (content: string) => content],
  ['a folder in the content', (content: string) => path.join(content, 'articles')],
  ['a folder around the content', (content: string) => path.dirname(content)],
  ['the project', () => process.cwd()],
])('OUT_DIR is refused where it is %s', (_name, choose) => {
  const content = path.join(newFolder(), 'content');
  mkdirSync(path.join(content, 'articles'), { recursive: true });
  const outDir = choose(content);
  const { status, output } = runCommand('build', { CONTENT_DIR: content, OUT_DIR: outDir });
  expect(status).toBe(1);
  expect(output).toMatch(/^OUT_DIR is .* expected a folder/u);
  expect(existsSync(path.join(content, 'articles'))).toBe(true);
});

test('a folder that is no finished site is not replaced', () => {
  const outDir = path.join(newFolder(), 'photos');
  mkdirSync(outDir);
  writeFileSync(path.join(outDir, 'a.jpg'), 'x');
  const { status, output } = runCommand('build', { CONTENT_DIR: CONTENT, OUT_DIR: outDir });
  expect(status).toBe(1);
  expect(output).toContain('holds something else than a finished site');
  expect(readdirSync(outDir)).toEqual(['a.jpg']);
});

test('a folder that cannot be written is named before anything is built', () => {
  const { status, output } = runCommand('build', { CONTENT_DIR: CONTENT, OUT_DIR: '/proc/dist' });
  expect(status).toBe(1);
  expect(output).toContain('Cannot write to /proc');
  expect(output).toContain('There is no');
});

test('a full disk leaves the previous site, and is named', { timeout: 240_000 }, (context) => {
  const disk = newFolder();
  const { status: mounted } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk]);
  if (mounted !== 0) return context.skip('Only root can mount a small disk here.');
  mounts.push(disk);
  const outDir = path.join(disk, 'dist');
  writeSite(outDir, 'previous');
  const { status, output } = runCommand('build', { CONTENT_DIR: CONTENT, OUT_DIR: outDir });
  expect(status).toBe(1);
  expect(output).toContain('The disk is full');
  expect(output).toContain('is as it was');
  expect(output).toContain('Free some space');
  expect(readdirSync(disk)).toEqual(['dist']);
  expect(shown(outDir)).toBe('previous');
});
