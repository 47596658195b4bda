import type { ProblemList } from './problem-list.ts';
import type { Addresses } from '../previous-site.ts';
import type { References } from './reference-list.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** By page: the anchors that other files lead to, each with the first file that does. */
export type WantedAnchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Where the files of a site lead. */
export interface CheckedReferences {
  /** Anchors to be looked for on their pages. */
  readonly anchors: WantedAnchors;
  /** Addresses that lead to a file of the site, as they were written. */
  readonly inside: Addresses;
}

/** Checks that what the files of a site refer to is there, each address once. */
export function checkReferences(
  references: References,
  addresses: SiteAddresses,
  found: ProblemList,
): CheckedReferences {
  const wanted = new Map<string, Map<string, string>>();
  const inside = { link: [] as string[], own: [] as string[] };
  for (const kind of ['link', 'own'] as const)
    for (const [address, met] of references[kind]) {
      const to = addresses.find(address);
      if (to.kind === 'file') inside[kind].push(address);
      const problem = (words: string): void => {
        found.addAll(new Map([[`${JSON.stringify(address)} ${words}`, met]]));
      };
      if (to.kind === 'broken') problem(to.reason);
      else if (to.kind === 'other-host') {
        if (kind === 'own') problem('is of another host, which only links may be');
      } else if (to.kind === 'file' && to.anchor !== '' && to.file.endsWith('.html')) {
        const anchors = wanted.get(to.file) ?? new Map<string, string>();
        wanted.set(to.file, anchors);
        if (!anchors.has(to.anchor)) anchors.set(to.anchor, met.first);
      }
    }
  return { anchors: wanted, inside };
}

/** What is wrong where a link leads to an id that nothing has. */
export function noAnchor(file: string, anchor: string): string {
  return `a link leads to ${file}#${anchor}, but nothing there has that id`;
}
