import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../loading/environment.ts';
import { WriteError } from './explain-write-error.ts';

/** What every finished site has, so that a folder with it was made by a build. */
const MARKS = ['404.html', 'index.html'];
const HINT = 'Set OUT_DIR to a folder of its own, or to none for dist/.';

/**
 * Refuses an OUT_DIR whose replacement would lose what somebody wrote: the project, the content, a folder
 * around them or any folder that is no finished site.
 *
 * @throws WriteError
 */
export function checkOutDir({ outDir, contentDir }: Environment, root: string): void {
  for (const kept of [root, contentDir]) {
    if (isWithin(kept, outDir)) {
      throw new WriteError(
        `OUT_DIR is ${outDir}, which holds ${kept}; expected a folder that may be replaced.`,
        HINT,
      );
    }
  }
  if (isWithin(outDir, contentDir)) {
    throw new WriteError(
      `OUT_DIR is ${outDir}, inside the content; expected a folder apart from it.`,
      HINT,
    );
  }
  if (!existsSync(outDir) || isReplaceable(outDir)) return;
  throw new WriteError(
    `${outDir} holds something else than a finished site; expected a folder that may be replaced.`,
    'Delete or rename it, or set OUT_DIR to another folder.',
  );
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}

function isReplaceable(folder: string): boolean {
  if (!statSync(folder).isDirectory()) return false;
  const names = readdirSync(folder);
  return names.length === 0 || MARKS.every((mark) => names.includes(mark));
}
