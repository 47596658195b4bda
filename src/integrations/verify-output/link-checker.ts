import type { ProblemList } from './problem-list.ts';
import { scanPage, type Reference, type ScannedPage } from './scan-page.ts';
import { createSiteAddresses, detach } from './site-addresses.ts';

/** Checks that what files refer to is there. */
export interface LinkChecker {
  /** Follows what a page, style sheet or data file refers to. `ids` are those of the file itself, where it has any. */
  readonly follow: (
    references: Iterable<Reference>,
    from: string,
    ids?: ScannedPage['ids'],
  ) => void;
  /** Looks for the anchors on other pages that were asked for so far. */
  readonly findAnchors: (read: (file: string) => string) => void;
  /** How many references were followed. */
  readonly count: () => number;
}

/**
 * @param files every file of the site, relative to its folder
 * @param home address of the site's home page
 */
export function createLinkChecker(
  files: ReadonlySet<string>,
  home: string,
  found: ProblemList,
): LinkChecker {
  const addresses = createSiteAddresses(files, home);
  // By page: the anchors that others lead to, each with the first file that does.
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
    findAnchors: (read) => {
      for (const [file, anchors] of wanted) {
        const { ids } = scanPage(read(file));
        for (const [anchor, from] of anchors)
          if (!ids.has(anchor)) found.add(from, noAnchor(file, anchor));
      }
    },
    count: () => count,
  };
}

function noAnchor(file: string, anchor: string): string {
  return `a link leads to ${file}#${anchor}, but nothing there has that id`;
}
