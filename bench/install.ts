import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { runCommand } from './build/measure.ts';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
});

/**
 * Installs the packages of a folder from its own lockfile, unless they are there. What npm says is shown only if
 * it fails.
 *
 * @throws Error with what npm said.
 */
export async function install(folder: string): Promise<void> {
  if (isInstalled(folder)) return;
  await runCommand({ args: ['npm', 'ci', '--no-audit', '--no-fund'], cwd: folder });
}

/** npm writes what it has installed when it is done: an interrupted installation has no such list. */
export function isInstalled(folder: string): boolean {
  const list = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const wanted = readLock(path.join(folder, 'package-lock.json'));
  return Object.entries(readLock(list)).every(
    ([name, { version }]) => wanted[name]?.version === version,
  );
}

function readLock(file: string) {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return packages;
}
