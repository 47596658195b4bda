import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from './contender.ts';
import { setAside } from './set-aside.ts';

/** A peer's own folder in bench/peers, as an absolute path. */
export function peerFolder(name: string): string {
  return path.resolve('bench', 'peers', name);
}

/** Writes files into an empty folder. */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [name: string, content: string]>,
): void {
  setAside(folder);
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Pagefind's own program on a finished site. It indexes what our build feeds: the pages of articles and claims. */
export function pagefind(outDir: string): Command {
  return {
    args: [
      process.execPath,
      path.resolve('node_modules/pagefind/lib/runner/bin.cjs'),
      '--site',
      outDir,
      '--glob',
      'articles/**/*.html',
    ],
    cwd: path.dirname(outDir),
  };
}
