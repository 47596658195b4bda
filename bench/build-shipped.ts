import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Builds the shipped publication for an address of this machine and returns the folder of the finished site. */
export function buildShipped(siteUrl: string): string {
  const outDir = path.join('.cache', 'bench', 'shipped');
  execFileSync(process.execPath, ['src/cli/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      CONTENT_DIR: 'content',
      BASE_PATH: '/',
      OUT_DIR: outDir,
      SITE_URL: siteUrl,
    },
  });
  return outDir;
}
