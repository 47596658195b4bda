import type { ProblemList } from './problem-list.ts';
import type { Reference, ScannedPage } from './scan-page.ts';
import { detach, type SiteAddresses } from './site-addresses.ts';

/** By page: the anchors that other files lead to, each with the first file that does. */
export type WantedAnchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Checks that what files refer to is there. */
export interface LinkChecker {
  /** Follows what a page, style sheet or data file refers to. `ids` are those of the file itself, where it has any. */
  readonly follow: (
    references: Iterable<Reference>,
    from: string,
    ids?: ScannedPage['ids'],
  ) => void;
  /** The anchors on other pages that were asked for so far. */
  readonly anchors: () => WantedAnchors;
  /** How many references were followed. */
  readonly count: () => number;
}

export function createLinkChecker(addresses: SiteAddresses, found: ProblemList): LinkChecker {
  const wanted = new Map<string, Map<string, string>>();
  let count = 0;

  const want = (file: string, anchor: string, from: string): void => {
    const anchors = wanted.get(file) ?? new Map<string, string>();
    wanted.set(file, anchors);
    if (!anchors.has(anchor)) anchors.set(detach(anchor), from);
  };
  const followOne = (
    { kind, address }: Reference,
    from: string,
    ids: ScannedPage['ids'] | undefined,
  ): void => {
    const to = addresses.find(address, from);
    if (to.kind === 'broken') found.add(from, `${JSON.stringify(address)} ${to.reason}`);
    else if (to.kind === 'other-host') {
      if (kind === 'own')
        found.add(from, `${JSON.stringify(address)} is of another host, which only links may be`);
    } else if (to.kind === 'file' && to.anchor !== '' && to.file.endsWith('.html')) {
      if (to.file !== from) want(to.file, to.anchor, from);
      else if (ids?.has(to.anchor) === false) found.add(from, noAnchor(to.file, to.anchor));
    }
  };

  return {
    follow: (references, from, ids) => {
      for (const reference of references) {
        count += 1;
        followOne(reference, from, ids);
      }
    },
    anchors: () => wanted,
    count: () => count,
  };
}

/** What is wrong where a link leads to an id that nothing has. */
export function noAnchor(file: string, anchor: string): string {
  return `a link leads to ${file}#${anchor}, but nothing there has that id`;
}
