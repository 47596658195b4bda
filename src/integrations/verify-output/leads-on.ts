import type { PreviousSite } from '../previous-site.ts';
import { findAnchors } from './find-anchors.ts';
import { createProblemList } from './problem-list.ts';

/**
 * Whether everything that the previous site led to is still there, so that the links of the files taken over from it
 * need not be read. Where it is not, only one of the files that were made anew may have led there.
 *
 * @param folder of the new site
 * @param files every file of the new site
 */
export function leadsOn(
  previous: Pick<PreviousSite, 'places' | 'isReused'>,
  folder: string,
  files: ReadonlySet<string>,
): boolean {
  const before = previous.places();
  if (!before.files.every((file) => files.has(file))) return false;
  // A page that was taken over has the anchors that it had.
  const made = Object.entries(before.anchors).filter(
    ([page]) => page.endsWith('.html') && !previous.isReused(page),
  );
  const missing = createProblemList();
  findAnchors(
    folder,
    new Map(made.map(([page, anchors]) => [page, new Map(anchors.map((id) => [id, '']))])),
    missing,
  );
  return missing.counts().size === 0;
}
