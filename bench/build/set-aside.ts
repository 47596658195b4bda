import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { WORK_FOLDER } from './work-folder.ts';

const ASIDE = path.join(WORK_FOLDER, 'aside');

/**
 * Moves a folder or file out of the way, if it is there. It is removed by {@link removeSetAside} when nothing is
 * measured any more: for minutes after many files were removed, ext4 searches those for each file that is made
 * (`recently_deleted` in its `ialloc.c`), and that took up to half the time of the builds that came next.
 */
export function setAside(place: string): void {
  if (!existsSync(place)) return;
  mkdirSync(ASIDE, { recursive: true });
  renameSync(place, path.join(mkdtempSync(path.join(ASIDE, 'one-')), 'it'));
}

/** Removes all that was set aside, also by a run of the bench that was stopped. */
export function removeSetAside(): void {
  rmSync(ASIDE, { recursive: true, force: true });
}

/** Waits until everything is on the disk, so that a build does not wait for what was written before it. POSIX `sync`. */
export function settleDisk(): void {
  execFileSync('sync');
}
