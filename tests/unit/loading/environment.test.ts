import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/loading/environment.ts';

describe('readEnvironment', () => {
  it('has a default for every variable, also where there is no site.yaml', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'environment-'));
    expect(readEnvironment(root, {}).siteUrl).toBe('https://site.invalid');
    expect(readEnvironment(root, {})).toMatchObject({
      contentDir: path.join(root, 'content'),
      outDir: path.join(root, 'dist'),
      base: '/',
    });
  });

  it.each([
    ['/x/', '/x/'],
    ['x', '/x/'],
    ['/a/b', '/a/b/'],
    ['', '/'],
  ])('writes BASE_PATH %s as %s', (given, expected) => {
    expect(readEnvironment('/r', { BASE_PATH: given, SITE_URL: 'https://a.example' }).base).toBe(
      expected,
    );
  });

  it('lets SITE_URL win over site.yaml', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'environment-'));
    writeFileSync(path.join(root, 'site.yaml'), 'url: https://from-file.example\n');
    expect(readEnvironment(root, { CONTENT_DIR: '.' }).siteUrl).toBe('https://from-file.example');
    expect(readEnvironment(root, { CONTENT_DIR: '.', SITE_URL: 'https://b.example' }).siteUrl).toBe(
      'https://b.example',
    );
  });
});
