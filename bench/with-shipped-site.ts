import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildShipped } from './build-shipped.ts';
import { serveCompressed } from './serve-compressed.ts';

const PORT = Number(process.env['BENCH_PORT'] ?? 4480);

/** The pages that are measured, one of each kind, with their addresses. */
export type MeasuredPages = Readonly<Record<'home' | 'article' | 'claim' | 'search', string>>;

/** Builds and serves the shipped publication, and stops serving when `measure` is done. */
export async function withShippedSite(
  measure: (pages: MeasuredPages) => Promise<void>,
): Promise<void> {
  const origin = `http://localhost:${PORT}`;
  const folder = await buildShipped(origin);
  const server = await serveCompressed(folder, PORT);
  try {
    await measure(pagesOf(folder, origin));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function pagesOf(folder: string, origin: string): MeasuredPages {
  const slug = firstFolder(path.join(folder, 'articles'));
  const claim = firstFolder(path.join(folder, 'articles', slug));
  return {
    home: `${origin}/`,
    article: `${origin}/articles/${slug}/`,
    claim: `${origin}/articles/${slug}/${claim}/`,
    search: `${origin}/search/`,
  };
}

/** Numbers are the further pages of a list. */
function firstFolder(folder: string): string {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\d+$/u.test(entry.name))
    .map(({ name }) => name);
  const [first] = names;
  if (first === undefined)
    throw new Error(`No page in ${folder}, expected an article with a claim.`);
  return first;
}
