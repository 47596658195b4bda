import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isInstalled } from '../../../bench/install.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claim-by-claim-'));
  write('package-lock.json', { '': {}, 'node_modules/a': '1.0.0', 'node_modules/win': '1.0.0' });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, versions: Readonly<Record<string, string | object>>): void {
  const packages = Object.fromEntries(
    Object.entries(versions).map(([key, version]) => [
      key,
      typeof version === 'string' ? { version } : version,
    ]),
  );
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  writeFileSync(path.join(folder, name), JSON.stringify({ packages }));
}

it('is not installed where an installation was interrupted', () => {
  mkdirSync(path.join(folder, 'node_modules', 'a'), { recursive: true });
  expect(isInstalled(folder)).toBe(false);
});

it('is installed where npm has written its list, without packages for other systems', () => {
  write('node_modules/.package-lock.json', { 'node_modules/a': '1.0.0' });
  expect(isInstalled(folder)).toBe(true);
});

it('is not installed where the lockfile asks for another version', () => {
  write('node_modules/.package-lock.json', { 'node_modules/a': '0.9.0' });
  expect(isInstalled(folder)).toBe(false);
});
