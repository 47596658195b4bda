import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { writeHostileContent } from '../hostile/hostile-content.ts';
import { writeLongArticle } from './long-article.ts';
import { PARTS, PARTS_FOLDER, partSite, writeParts } from './parts.ts';
import { serveFolder } from './serve-folder.ts';
import { SITES, type TestSite } from './sites.ts';

/** Builds every site of the tests, as many at once as the machine has cores, and serves them. */
export default async function buildSites(): Promise<() => void> {
  writeHostileContent(SITES.hostile.contentDir);
  writeLongArticle(SITES.long.contentDir);
  writeParts();
  const sites = Object.values(SITES);
  const queue = new PQueue({ concurrency: availableParallelism() });
  await queue.addAll(
    [...sites, ...Object.keys(PARTS).map(partSite)].map((site) => () => build(site)),
  );
  const servers: Server[] = [];
  for (const folder of [...sites, PARTS_FOLDER]) servers.push(await serveFolder(folder));
  return () => {
    for (const server of servers) server.close();
  };
}

async function build({ contentDir, base, outDir }: TestSite): Promise<void> {
  const builder = spawn(process.execPath, ['src/cli/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CONTENT_DIR: contentDir, BASE_PATH: base, OUT_DIR: outDir },
  });
  await once(builder, 'exit');
  if (builder.exitCode !== 0)
    throw new Error(`${outDir} was not built, expected to have a site to test.`);
}
