import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { removeLater } from './remove-later.ts';

/**
 * Folders of one build. Each has the id of the building process in its name: two builds never share one, and
 * the next build recognises what a killed one left.
 */
export interface BuildFolders {
  /** Where the finished site goes; what a link leads to, if OUT_DIR is a link. */
  readonly outDir: string;
  /** Where the site grows and Astro keeps its cache: inside the project, because Astro loads code from it. */
  readonly work: string;
  /** The finished site beside OUT_DIR, on the same disk, for a moment. */
  readonly ready: string;
  /** The previous site, for the moment of the exchange. */
  readonly replaced: string;
  /** How the name of a folder begins that holds the previous site afterwards, in the project, until it is removed. */
  readonly former: string;
}

const FORMER = 'former';

/** Said when {@link restoreReplaced} found something. */
export const RESTORED = 'Put the previous site back: a build was killed while replacing it.';

/** The folders of a build into `outDir` by the process `pid`, run in the folder `root`. */
export function buildFolders(outDir: string, root: string, pid = process.pid): BuildFolders {
  const real = existsSync(outDir) ? realpathSync(outDir) : outDir;
  return {
    outDir: real,
    work: path.join(worksOf(root), String(pid)),
    ready: `${real}.ready-${pid}`,
    replaced: `${real}.replaced-${pid}`,
    former: path.join(worksOf(root), `${pid}-${FORMER}-`),
  };
}

/**
 * Puts the previous site back if a process was killed while exchanging it: no rename exchanges two folders, so
 * for some microseconds OUT_DIR does not exist.
 *
 * @returns Whether it was put back.
 */
export function restoreReplaced(outDir: string): boolean {
  if (existsSync(outDir)) return false;
  const newest = leftovers(outDir, 'replaced')
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
    .at(-1);
  if (newest === undefined) return false;
  try {
    renameSync(newest, outDir);
    return true;
  } catch (error) {
    // Another process may have restored it first.
    if (existsSync(outDir)) return false;
    throw error;
  }
}

/** Removes what killed builds left beside OUT_DIR and in the project. Folders of running processes stay. */
export function removeLeftovers(outDir: string, root: string): void {
  const works = worksOf(root);
  const gone = namesIn(works).filter((name) => {
    const pid = /^(?<pid>\d+)(?:-|$)/u.exec(name)?.groups?.['pid'];
    return pid !== undefined && isGone(Number(pid));
  });
  const folders = [
    ...leftovers(outDir, 'ready'),
    ...leftovers(outDir, 'replaced'),
    ...gone.filter((name) => !name.includes(FORMER)).map((name) => path.join(works, name)),
  ];
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  // One that is being removed already is removed by two, which is no harm.
  for (const name of gone) if (name.includes(FORMER)) removeLater(path.join(works, name));
}

function worksOf(root: string): string {
  return path.join(root, '.cache', 'builds');
}

/** Folders of a kind beside OUT_DIR whose process is gone. */
function leftovers(outDir: string, kind: 'ready' | 'replaced'): string[] {
  const prefix = `${path.basename(outDir)}.${kind}-`;
  const parent = path.dirname(outDir);
  return namesIn(parent)
    .filter((name) => name.startsWith(prefix) && /^\d+$/u.test(name.slice(prefix.length)))
    .filter((name) => isGone(Number(name.slice(prefix.length))))
    .map((name) => path.join(parent, name));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Whether no process has this id, or it is our own: a container often gives every run the same one. */
function isGone(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}
