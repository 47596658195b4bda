import type { Places } from '../previous-site.ts';
import type { ProblemList } from './problem-list.ts';
import type { References } from './reference-list.ts';
import { sitePathOf } from './site-files.ts';

/** By page: the anchors that other files lead to, each with the first file that does. */
export type WantedAnchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Checks that the files are there that the files of a site lead to.
 *
 * @param files every file of the site
 * @param home address of its home page
 * @returns the anchors to be looked for on their pages
 */
export function checkReferences(
  { inside, problems }: References,
  files: ReadonlySet<string>,
  home: string,
  found: ProblemList,
): WantedAnchors {
  const { pathname: base } = new URL(home);
  const wanted = new Map<string, ReadonlyMap<string, string>>();
  found.addAll(problems);
  for (const [file, { first, count, anchors }] of inside) {
    if (!files.has(file)) {
      const address = `${base}${sitePathOf(file).slice(1)}`;
      found.addAll(new Map([[`${JSON.stringify(address)} leads to no file`, { first, count }]]));
    } else if (anchors !== undefined && file.endsWith('.html')) wanted.set(file, anchors);
  }
  return wanted;
}

/** Where the files of a site lead inside it, to be noted. */
export function placesOf({ inside }: References): Places {
  return {
    files: [...inside.keys()],
    anchors: Object.fromEntries(
      [...inside].flatMap(([file, { anchors }]) =>
        anchors === undefined ? [] : [[file, [...anchors.keys()]]],
      ),
    ),
  };
}

/** What is wrong where a link leads to an id that nothing has. */
export function noAnchor(file: string, anchor: string): string {
  return `a link leads to ${file}#${anchor}, but nothing there has that id`;
}
