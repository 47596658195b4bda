import path from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { displayPath } from './content-file.ts';
import { readFolder } from './read-folder.ts';

/**
 * A problem for every folder inside articles/ or pages/ that has markdown in it: nobody would notice that its
 * files are not published. Folders with other files, or with a name that begins with a dot, are left alone.
 *
 * @throws Error that names a folder that cannot be read.
 */
export async function foldersInFolder(folder: string): Promise<Problem[]> {
  const entries = await readFolder(folder);
  const names = entries
    .filter((entry) => entry.isDirectory() && !/^\.|\.md$/iu.test(entry.name))
    .map(({ name }) => name);
  const problems = await Promise.all(names.map((name) => examine(path.join(folder, name))));
  return problems.flat();
}

async function examine(folder: string): Promise<Problem[]> {
  const entries = await readFolder(folder, true);
  const files = entries.map(({ parentPath, name }) => path.join(parentPath, name));
  const first = files.filter((file) => /\.md$/iu.test(file)).sort()[0];
  if (first === undefined) return [];
  return [
    {
      rule: 'file-name',
      severity: 'error',
      path: displayPath(first),
      place: undefined,
      message: 'the file lies in a folder of its own; expected it directly in articles/ or pages/',
      hint: 'Move it up: sub-folders are not published.',
    },
  ];
}
