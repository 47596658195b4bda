import { execFileSync } from 'node:child_process';
import type { Server } from 'node:http';
import { writeHostileContent } from '../hostile/hostile-content.ts';
import { serveFolder } from './serve-folder.ts';
import { SITES, type TestSite } from './sites.ts';

/** Builds every site of the tests, one after the other (they share Astro's cache), and serves them. */
export default async function buildSites(): Promise<() => void> {
  const servers: Server[] = [];
  writeHostileContent(SITES.hostile.contentDir);
  for (const site of Object.values(SITES)) {
    build(site);
    servers.push(await serveFolder(site));
  }
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
