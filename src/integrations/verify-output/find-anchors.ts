import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noAnchor, type WantedAnchors } from './check-references.ts';
import type { ProblemList } from './problem-list.ts';
import { scanPage } from './scan-page.ts';

/** Looks for the anchors that links lead to. */
export function findAnchors(folder: string, wanted: WantedAnchors, found: ProblemList): void {
  for (const [page, anchors] of wanted) {
    const html = readFileSync(path.join(folder, page), 'utf8');
    // Only where an id is not found at once is the page gone through.
    const missing = [...anchors].filter(([anchor]) => !isPlainlyAnId(html, anchor));
    const ids = missing.length === 0 ? new Set() : scanPage(html).ids;
    for (const [anchor, from] of missing)
      if (!ids.has(anchor)) found.add(from, noAnchor(page, anchor));
  }
}

/** Whether the first place that reads like this id is inside a tag. Text can read the same, but never holds a `<`. */
function isPlainlyAnId(html: string, anchor: string): boolean {
  const at = html.indexOf(` id="${anchor}"`);
  return at >= 0 && html.lastIndexOf('<', at) > html.lastIndexOf('>', at);
}
