import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyContent, edit, runCommand } from './run-command.ts';

/** Every file below a folder, with a digest of its content. */
function digestOf(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

test('a problem in the content stops the build and leaves the previous site as it was', () => {
  const content = copyContent('tests/fixtures/sites/german');
  const parent = mkdtempSync(path.join(tmpdir(), 'site-'));
  const outDir = path.join(parent, 'dist');
  const build = () => runCommand('build', { CONTENT_DIR: content, OUT_DIR: outDir });
  expect(build()).toMatchObject({ status: 0 });
  const before = digestOf(outDir);
  expect(Object.keys(before)).toContain(path.join('articles', 'fluss-im-tal', 'index.html'));

  edit(
    path.join(content, 'articles', 'fluss-im-tal.md'),
    'quote: tausend Forellen',
    'quote: tausend Farellen',
  );
  const spoilt = build();
  expect(spoilt.status).not.toBe(0);
  expect(spoilt.output).toMatch(/fluss-im-tal\.md:30:\d+/u);
  expect(spoilt.output).not.toMatch(/^ +at /mu);
  expect(digestOf(outDir)).toEqual(before);
  expect(globSync('*', { cwd: parent })).toEqual(['dist']);
});
