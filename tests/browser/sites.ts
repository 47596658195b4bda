import path from 'node:path';

/** One site that the browser tests visit: what it is built from, where it goes and where it is served. */
export interface TestSite {
  readonly contentDir: string;
  /** Sub-path, with a slash at both ends. */
  readonly base: string;
  /** Folder of the finished site, relative to the repository. */
  readonly outDir: string;
  readonly port: number;
  /** Address of its home page. */
  readonly url: string;
}

/** The first of the ports the sites are served on, one after the other; another where this one is taken. */
const FIRST_PORT = Number(process.env['TEST_PORT'] ?? 4431);

/** The place of the publication in parts among the ports: after the sites below, and those that single tests serve. */
const PARTS_INDEX = 10;

function site(name: string, index: number, contentDir: string, base = '/'): TestSite {
  const port = FIRST_PORT + index;
  const outDir = path.join('.cache', 'test-sites', name);
  return { contentDir, base, outDir, port, url: `http://localhost:${port}${base}` };
}

/** The folder of a publication in several parts, and where it is served; see `parts.ts`. */
export function siteIn(folder: string): TestSite {
  return site(folder, PARTS_INDEX, '');
}

/** The shipped publication, the same below a sub-path, and another one: other language, other scale. */
export const SITES = {
  shipped: site('shipped', 0, 'content'),
  subPath: site('sub-path', 1, 'content', '/x/'),
  german: site('german', 2, 'tests/fixtures/sites/german'),
  /** Claims with everything a claim's page can show, in awkward characters and two directions. */
  exhibit: site('exhibit', 3, 'tests/fixtures/sites/exhibit'),
  /** Hostile text in every field, written by `tests/hostile` before it is built. */
  hostile: site('hostile', 4, path.join('.cache', 'test-content', 'hostile')),
  /** One article with 200 claims; its content is written by the tests. */
  long: site('long', 5, path.join('.cache', 'long-content')),
} as const;
