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

function site(name: string, port: number, contentDir: string, base = '/'): TestSite {
  const outDir = path.join('.cache', 'test-sites', name);
  return { contentDir, base, outDir, port, url: `http://localhost:${port}${base}` };
}

/** The shipped publication, the same below a sub-path, and another one: other language, other scale. */
export const SITES = {
  shipped: site('shipped', 4431, 'content'),
  subPath: site('sub-path', 4432, 'content', '/x/'),
  german: site('german', 4433, 'tests/fixtures/sites/german'),
} as const;
