import { execFileSync } from 'node:child_process';
import type { Server } from 'node:http';
import { writeHostileContent } from '../hostile/hostile-content.ts';
import { writeLongArticle } from './long-article.ts';
import { PARTS, PARTS_FOLDER, partSite, writeParts } from './parts.ts';
import { serveFolder } from './serve-folder.ts';
import { SITES, type TestSite } from './sites.ts';

/** Builds every site of the tests, one after the other (they share Astro's cache), and serves them. */
export default async function buildSites(): Promise<() => void> {
  const servers: Server[] = [];
  writeHostileContent(SITES.hostile.contentDir);
  writeLongArticle(SITES.long.contentDir);
  writeParts();
  for (const site of Object.values(SITES)) {
    build(site);
    servers.push(await serveFolder(site));
  }
  for (const year of Object.keys(PARTS)) build(partSite(year));
  servers.push(await serveFolder(PARTS_FOLDER));
  return () => {
    for (const server of servers) server.close();
  };
}

function build({ contentDir, base, outDir }: TestSite): void {
  execFileSync(process.execPath, ['src/cli/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CONTENT_DIR: contentDir, BASE_PATH: base, OUT_DIR: outDir },
  });
}
