import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestSite } from './sites.ts';

/** Addresses of all pages of a finished site, but the page for missing ones. */
export function pagesOf({ outDir, url }: TestSite): string[] {
  return globSync('**/index.html', { cwd: outDir })
    .map((file) => new URL(encodeURI(file.replace(/index\.html$/u, '')), url).href)
    .sort();
}

/** One page of every kind: pages of one kind share the first part and the depth of their address. */
export function pageKindsOf(site: TestSite): string[] {
  const kinds = new Map<string, string>();
  for (const address of pagesOf(site)) {
    const parts = address.slice(site.url.length).split('/');
    // Pages of the content folder stand at the top, as does every list: each is a kind of its own.
    kinds.set(`${parts[0] ?? ''} ${parts.length}`, address);
  }
  return [...kinds.values()];
}

/** HTML of one page of a finished site. */
export function readPage({ outDir }: TestSite, sitePath: string): string {
  return readFileSync(path.join(outDir, sitePath, 'index.html'), 'utf8');
}
