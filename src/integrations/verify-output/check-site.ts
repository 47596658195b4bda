import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sitePaths } from '../../domain/addresses.ts';
import type { ShownContent } from '../../domain/shown-content.ts';
import type { Places, PreviousSite } from '../previous-site.ts';
import { checkReferences, placesOf } from './check-references.ts';
import { createFileChecker, type FilesReport, isChecked } from './file-checker.ts';
import { findAnchors } from './find-anchors.ts';
import { leadsOn } from './leads-on.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { createReferenceList } from './reference-list.ts';
import { fileOf, listFiles } from './site-files.ts';

/** What was checked, and what is wrong. */
export interface CheckedSite {
  /** Those that were read. */
  readonly pages: number;
  /** Links and other references of the pages and data that were read, each time they occur. */
  readonly links: number;
  /** Pages that were taken over and need not be read. */
  readonly unread: number;
  readonly problems: readonly string[];
  /** Where the files of the site lead inside it. */
  readonly places: Places;
}

/** Files that were checked one by one already. */
export interface CheckedFiles {
  readonly has: (file: string) => boolean;
  readonly reports: readonly FilesReport[];
}

/** Files taken over from the previous site, which was sound. */
type TakenOver = Pick<PreviousSite, 'places' | 'isReused'>;

const NOTHING: TakenOver = { isReused: () => false, places: () => ({ files: [], anchors: {} }) };

/**
 * Checks a finished site: every file by itself, every link and anchor, the text and the marks of every article, and
 * every claim's page, card and facts.
 *
 * @param folder of the site
 * @param home address of its home page
 * @param content what it must show
 * @param checked files that need not be looked at again
 * @param previous tells which files are those of the previous site
 */
export function checkSite(
  folder: string,
  home: string,
  content: ShownContent,
  checked: CheckedFiles = { has: () => false, reports: [] },
  previous = NOTHING,
): CheckedSite {
  const files = new Set(listFiles(folder));
  const checker = createFileChecker(home, content);
  const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const toCheck = [...files].filter((file) => isChecked(file) && !checked.has(file));
  const [same, made] = partition(toCheck, previous.isReused);
  for (const file of made) checker.check(file, textOf(file));
  const areSound = same.length > 0 && leadsOn(previous, folder, files);
  if (!areSound) for (const file of same) checker.checkSound(file, textOf(file));

  const reports = [...checked.reports, checker.report()];
  const found = createProblemList();
  const references = createReferenceList(home);
  for (const report of reports) {
    found.addAll(report.problems);
    references.addAll(report.references);
  }
  findAnchors(folder, checkReferences(references.all(), files, home, found), found);
  checkPresence(content, files, found);
  const places = placesOf(references.all());
  return {
    pages: reports.reduce((sum, { pages }) => sum + pages, 0),
    links: reports.reduce((sum, { links }) => sum + links, 0),
    unread: areSound ? same.filter((file) => file.endsWith('.html')).length : 0,
    problems: found.lines(),
    places: areSound ? together(places, previous.places()) : places,
  };
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Where the files that were read lead, and those that were not. */
function together(read: Places, before: Places): Places {
  const anchors = Object.entries(before.anchors).map(([page, ids]): [string, string[]] => [
    page,
    [...new Set([...(read.anchors[page] ?? []), ...ids])],
  ]);
  return {
    files: [...new Set([...read.files, ...before.files])],
    anchors: { ...read.anchors, ...Object.fromEntries(anchors) },
  };
}

/** Every article and claim has its page and its data. */
function checkPresence(
  { articles }: ShownContent,
  files: ReadonlySet<string>,
  found: ProblemList,
): void {
  const checkFile = (sitePath: string, problem: string): void => {
    if (!files.has(fileOf(sitePath))) found.add(fileOf(sitePath), problem);
  };
  checkFile(sitePaths.data('claims.jsonl'), 'the dataset has no file');
  for (const { slug, claims, withdrawn } of articles) {
    checkFile(sitePaths.article(slug), 'the article has no page');
    checkFile(sitePaths.annotations(slug), 'the article has no annotations');
    for (const { id } of [...claims, ...withdrawn]) {
      checkFile(sitePaths.claim(slug, id), 'the claim has no page');
      checkFile(sitePaths.embed(slug, id), 'the card of the claim has no page');
    }
  }
}
