import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noAnchor, type WantedAnchors } from './link-checker.ts';
import type { ProblemList } from './problem-list.ts';
import { scanPage } from './scan-page.ts';

/** Looks for the anchors that links from other files lead to. */
export function findAnchors(
  folder: string,
  wanted: readonly WantedAnchors[],
  found: ProblemList,
): void {
  const pages = new Set(wanted.flatMap((anchors) => [...anchors.keys()]));
  for (const page of pages) {
    const anchors = wanted.flatMap((ofPart) => [...(ofPart.get(page) ?? [])]);
    const html = readFileSync(path.join(folder, page), 'utf8');
    // In a sound page nothing but an attribute reads like this. Only where it is not there is the page gone through.
    const missing = anchors.filter(([anchor]) => !html.includes(` id="${anchor}"`));
    const ids = missing.length === 0 ? new Set() : scanPage(html).ids;
    for (const [anchor, from] of missing)
      if (!ids.has(anchor)) found.add(from, noAnchor(page, anchor));
  }
}
