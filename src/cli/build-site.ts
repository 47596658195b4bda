import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { readEnvironment, type Environment } from '../loading/environment.ts';

/**
 * Builds the site into a fresh folder beside OUT_DIR and swaps it in at the end, so that a failed build
 * leaves the previous one whole.
 *
 * @returns The environment it was built for.
 * @throws Whatever stopped the build; OUT_DIR is then as it was.
 */
export async function buildSite(): Promise<Environment> {
  // Astro would otherwise report the build to its makers.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const environment = readEnvironment(process.cwd(), process.env);
  const fresh = `${environment.outDir}.new-${process.pid}`;
  await prepare(fresh);
  try {
    await build({ root: process.cwd(), outDir: fresh, logLevel: 'warn' });
    await swap(fresh, environment.outDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  console.log(`Built ${path.relative(process.cwd(), environment.outDir) || environment.outDir}/`);
  return environment;
}

async function prepare(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new Error(
      `Cannot write to ${path.dirname(folder)}, expected a folder to build into. Check its permissions and OUT_DIR.`,
      { cause },
    );
  }
}

async function swap(fresh: string, outDir: string): Promise<void> {
  const previous = `${outDir}.old-${process.pid}`;
  const replaces = existsSync(outDir);
  if (replaces) await rename(outDir, previous);
  try {
    await rename(fresh, outDir);
  } catch (error) {
    if (replaces) await rename(previous, outDir);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
