import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { findPermalinkUpdates, type PermalinkUpdate } from '../domain/permalinks.ts';
import type { Problem } from '../domain/problem.ts';
import { hasErrors } from './content-file.ts';
import { readContentFile } from './read-content-file.ts';
import { loadContent } from './load-content.ts';
import { recordInText } from './permalinks-text.ts';

/** What was written into the record, or why nothing was. */
export interface RecordedPermalinks {
  /** Problems of the content; if one of them is an error, nothing was written. */
  readonly problems: readonly Problem[];
  readonly updates: readonly PermalinkUpdate[];
  /** Number of addresses in the record now, articles included. */
  readonly total: number;
}

/**
 * Records every address of the content folder that is not in its permalinks.yaml yet. The file is replaced in
 * one step, and not at all if there is nothing to add or the content has errors.
 *
 * @throws Error if the file cannot be written.
 */
export async function recordPermalinks(contentDir: string): Promise<RecordedPermalinks> {
  const { problems, permalinks, articles } = await loadContent(contentDir);
  const total = Object.values(permalinks).reduce(
    (sum, claims) => sum + 1 + Object.keys(claims).length,
    0,
  );
  if (hasErrors(problems)) return { problems, updates: [], total };
  const updates = findPermalinkUpdates(permalinks, articles);
  if (updates.length > 0) {
    const file = path.join(contentDir, 'permalinks.yaml');
    await writeFileAtomic(
      file,
      recordInText((await readContentFile(file, contentDir)).text, updates),
    );
  }
  const added = updates.filter(({ kind }) => kind !== 'verdict').length;
  return { problems, updates, total: total + added };
}
