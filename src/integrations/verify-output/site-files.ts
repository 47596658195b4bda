import { readdirSync } from 'node:fs';
import path from 'node:path';

/** `/articles/a/` is `articles/a/index.html`; `/data/claims.csv` is `data/claims.csv`. */
export function fileOf(sitePath: string): string {
  return `${sitePath.slice(1)}${sitePath.endsWith('/') ? 'index.html' : ''}`;
}

/** Every file of a finished site, relative to its folder, with forward slashes. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'));
}
