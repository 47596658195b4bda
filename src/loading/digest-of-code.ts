import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything pages are made by; the lockfile stands for the packages. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * A digest of the code that makes the pages: names and contents of its files, so that with equal digests equal content
 * gives equal pages.
 *
 * @param root Folder of the project.
 * @param others What else the pages depend on.
 */
export function digestOfCode(root: string, others: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const file of CODE.flatMap((name) => filesOf(root, name)))
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function filesOf(root: string, name: string): readonly string[] {
  const place = path.join(root, name);
  if (!existsSync(place)) return [];
  const entries = name.includes('.')
    ? [name]
    : readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return entries.sort();
}
