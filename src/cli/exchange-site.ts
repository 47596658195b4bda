import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { BuildFolders } from './build-folders.ts';
import { WriteError } from './explain-write-error.ts';
import { removeLater } from './remove-later.ts';

/** Other builds that may finish into the same folder at the very same moment. */
const MOST_ATTEMPTS = 20;

/**
 * Moves the finished site to OUT_DIR. No signal handler runs between the two renames, because nothing is awaited there; of
 * two builds the one that ends last wins, whole.
 *
 * @param site The finished site.
 * @returns Whether there was one before; it is where `removeFormer` expects it.
 * @throws What stopped the exchange; OUT_DIR is then as it was.
 */
export async function exchangeSite(site: string, folders: BuildFolders): Promise<boolean> {
  await moveBeside(site, folders.ready);
  return exchange(folders);
}

function exchange({ outDir, ready, replaced }: BuildFolders): boolean {
  let moved = false;
  for (let attempt = 1; ; attempt += 1) {
    rmSync(replaced, { recursive: true, force: true });
    moved = moveIfThere(outDir, replaced);
    try {
      renameSync(ready, outDir);
      return moved;
    } catch (error) {
      if (existsSync(outDir) && attempt < MOST_ATTEMPTS) continue;
      if (moved) renameSync(replaced, outDir);
      throw error;
    }
  }
}

/**
 * Has the former site removed, once the new one is in its place. On another disk than the project it is removed at once:
 * beside OUT_DIR it would be in the publisher's way.
 *
 * @throws WriteError if it cannot be; the new site is in its place all the same.
 */
export function removeFormer({ replaced, former }: BuildFolders): void {
  try {
    mkdirSync(path.dirname(former), { recursive: true });
    const folder = mkdtempSync(former);
    moveOrRemove(replaced, path.join(folder, 'site'));
    removeLater(folder);
  } catch (cause) {
    throw new WriteError(
      `The new site is in its place, but the former one is still in ${replaced}, expected to be able to move it.`,
      'Remove that folder; the next build would, too.',
      { cause },
    );
  }
}

function moveOrRemove(from: string, to: string): void {
  try {
    moveIfThere(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    rmSync(from, { recursive: true, force: true });
  }
}

/** Renames a folder, or copies it where it would go to another disk. */
async function moveBeside(from: string, to: string): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
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
