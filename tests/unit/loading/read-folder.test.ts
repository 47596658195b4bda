import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { foldersInFolder } from '../../../src/loading/folders-in-folder.ts';
import { loadContent } from '../../../src/loading/load-content.ts';
import { readFolder } from '../../../src/loading/read-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'folders-'));
const circle = path.join(root, 'articles');
const file = path.join(root, 'file.md');
mkdirSync(path.join(root, 'a', 'b'), { recursive: true });
writeFileSync(path.join(root, 'a', 'b', 'c.md'), '');
writeFileSync(file, '');
// A link to itself can be read by nobody, not even by root.
symlinkSync('articles', circle);
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('a folder is read, with what lies below it if that is asked for', async () => {
  const names = async (recursive?: boolean) =>
    (await readFolder(path.join(root, 'a'), recursive)).map(({ name }) => name).sort();
  expect(await names()).toEqual(['b']);
  expect(await names(true)).toEqual(['b', 'c.md']);
});

test('an absent folder is an empty one, and so is a file', async () => {
  expect(await readFolder(path.join(root, 'nowhere'))).toEqual([]);
  expect(await readFolder(file)).toEqual([]);
});

test.each([
  ['readFolder', () => readFolder(circle)],
  ['foldersInFolder', () => foldersInFolder(circle)],
  ['loadContent', () => loadContent(root)],
])('%s names a folder that cannot be read', async (_name, read) => {
  await expect(read()).rejects.toThrow(
    new RegExp(`Cannot read the folder ${circle}, expected .*ELOOP`, 'u'),
  );
});

test('a sub-folder is searched to its end', async () => {
  const [problem] = await foldersInFolder(root);
  expect(problem).toMatchObject({ rule: 'file-name' });
  expect(problem?.path).toMatch(/a\/b\/c\.md$/u);
});
