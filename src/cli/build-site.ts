import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { storePlace } from '../loading/article-store.ts';
import { readEnvironment, type Environment } from '../loading/environment.ts';
import { loadAhead } from '../loading/load-ahead.ts';
import {
  type BuildFolders,
  buildFolders,
  RESTORED,
  removeLeftovers,
  restoreReplaced,
} from './build-folders.ts';
import { checkOutDir } from './check-out-dir.ts';
import { exchangeSite, removeFormer } from './exchange-site.ts';
import { explainWriteError, WriteError } from './explain-write-error.ts';
import { onInterrupt } from './on-interrupt.ts';

/**
 * Builds the site in a folder of its own and exchanges it for the previous one at the end: OUT_DIR holds a
 * whole site at any time. First it clears up after builds that were killed.
 *
 * @returns The environment it was built for.
 * @throws Whatever stopped the build; OUT_DIR is then as it was. Last of all, WriteError if the former site is in the way.
 */
export async function buildSite(): Promise<Environment> {
  // Astro would otherwise report the build to its makers.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const root = process.cwd();
  const environment = readEnvironment(root, process.env);
  const shown = path.relative(root, environment.outDir) || environment.outDir;
  checkOutDir(environment, root);
  const folders = buildFolders(environment.outDir, root);
  const forget = onInterrupt(() => {
    console.error(`Stopped. ${kept(shown, folders)}`);
    remove(folders);
  });
  let hadSite: boolean;
  try {
    prepare(folders, root);
    loadAhead(environment.contentDir, storePlace(environment.cacheDir, root));
    const site = path.join(folders.work, 'site');
    const cacheDir = path.join(folders.work, 'cache');
    // Half of the time it takes to import is compiling what the build before compiled as well.
    enableCompileCache();
    const { build } = await import('astro');
    await build({ root, outDir: site, cacheDir, logLevel: 'warn' });
    hadSite = await exchangeSite(site, folders);
  } catch (error) {
    console.error(`The build did not finish. ${kept(shown, folders)}`);
    throw explainWriteError(error, shown);
  } finally {
    forget();
    remove(folders);
  }
  console.log(`Built ${shown}/`);
  if (hadSite) removeFormer(folders);
  return environment;
}

/** Makes the folders, so that one that cannot be written is known before anything is built. */
function prepare(folders: BuildFolders, root: string): void {
  const { outDir, work, ready } = folders;
  if (restoreReplaced(outDir)) console.error(RESTORED);
  removeLeftovers(outDir, root);
  mkdirSync(work, { recursive: true });
  try {
    // In folders like /proc, Node never returns from making parents and child in one call.
    mkdirSync(path.dirname(ready), { recursive: true });
    mkdirSync(ready);
  } catch (cause) {
    throw new WriteError(
      `Cannot write to ${path.dirname(outDir)}, expected a folder to build into.`,
      'Check its permissions and OUT_DIR.',
      { cause },
    );
  }
}

function kept(shown: string, { outDir }: BuildFolders): string {
  return existsSync(outDir) ? `${shown}/ is as it was.` : `There is no ${shown}/ yet.`;
}

function remove({ work, ready }: BuildFolders): void {
  for (const folder of [work, ready])
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
