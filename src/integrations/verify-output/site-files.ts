import { readdirSync } from 'node:fs';
import path from 'node:path';

/** `/articles/a/` is `articles/a/index.html`; `/data/claims.csv` is `data/claims.csv`. */
export function fileOf(sitePath: string): string {
  return `${sitePath.slice(1)}${sitePath.endsWith('/') ? 'index.html' : ''}`;
}

/** `articles/a/index.html` is `/articles/a/`; `data/claims.csv` is `/data/claims.csv`. */
export function sitePathOf(file: string): string {
  return `/${file.replace(/(?<=^|\/)index\.html$/u, '')}`;
}

/** Every file of a finished site, relative to its folder, with forward slashes. */
export function listFiles(folder: string): readonly string[] {
  const files: string[] = [];
  const walk = (inside: string): void => {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true }))
      if (entry.isDirectory()) walk(`${inside}${entry.name}/`);
      else if (entry.isFile()) files.push(`${inside}${entry.name}`);
  };
  walk('');
  return files;
}
