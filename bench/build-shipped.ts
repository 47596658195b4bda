import path from 'node:path';
import { runCommand } from './build/measure.ts';

/** Builds the shipped publication for an address of this machine and returns the folder of the finished site. */
export async function buildShipped(siteUrl: string): Promise<string> {
  const outDir = path.join('.cache', 'bench', 'shipped');
  await runCommand({
    args: [process.execPath, 'src/cli/build.ts'],
    cwd: process.cwd(),
    env: { CONTENT_DIR: 'content', BASE_PATH: '/', OUT_DIR: outDir, SITE_URL: siteUrl },
  });
  return outDir;
}
