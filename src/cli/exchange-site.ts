import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import type { BuildFolders } from './build-folders.ts';

/** Other builds that may finish into the same folder at the very same moment. */
const MOST_ATTEMPTS = 20;

/**
 * Moves the finished site to OUT_DIR and removes the previous one. Everything is synchronous: no signal
 * handler runs between the two renames, and of two builds the one that ends last wins, whole.
 *
 * @param site The finished site.
 * @throws What stopped the exchange; OUT_DIR is then as it was.
 */
export function exchangeSite(site: string, folders: BuildFolders): void {
  const { outDir, ready, replaced } = folders;
  moveBeside(site, ready);
  for (let attempt = 1; ; attempt += 1) {
    rmSync(replaced, { recursive: true, force: true });
    const moved = moveIfThere(outDir, replaced);
    try {
      renameSync(ready, outDir);
      break;
    } catch (error) {
      if (existsSync(outDir) && attempt < MOST_ATTEMPTS) continue;
      if (moved) renameSync(replaced, outDir);
      throw error;
    }
  }
  rmSync(replaced, { recursive: true, force: true });
}

/** Renames a folder, or copies it where it would go to another disk. */
function moveBeside(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

function moveIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
