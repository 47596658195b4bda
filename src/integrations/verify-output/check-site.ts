import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sitePaths } from '../../domain/addresses.ts';
import type { ShownContent } from '../../domain/shown-content.ts';
import { checkReferences } from './check-references.ts';
import { createFileChecker, type FilesReport, isChecked } from './file-checker.ts';
import { findAnchors } from './find-anchors.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { readSearchRecords } from './read-search-records.ts';
import { createReferenceList } from './reference-list.ts';
import { createSiteAddresses } from './site-addresses.ts';
import { fileOf, listFiles } from './site-files.ts';

/** What was checked, and what is wrong. */
export interface CheckedSite {
  readonly pages: number;
  /** Links and other references, each time they occur. */
  readonly links: number;
  readonly problems: readonly string[];
}

/** Files that were checked one by one already. */
export interface CheckedFiles {
  readonly has: (file: string) => boolean;
  readonly reports: readonly FilesReport[];
}

/**
 * Checks a finished site: every file by itself, every link and anchor, the text and the marks of every article, and
 * every claim's page, card, facts and search record.
 *
 * @param folder of the site
 * @param home address of its home page
 * @param content what it must show
 * @param checked files that need not be looked at again
 */
export function checkSite(
  folder: string,
  home: string,
  content: ShownContent,
  checked: CheckedFiles = { has: () => false, reports: [] },
): CheckedSite {
  const files = new Set(listFiles(folder));
  const checker = createFileChecker(home, content);
  for (const file of files)
    if (isChecked(file) && !checked.has(file))
      checker.check(file, readFileSync(path.join(folder, file), 'utf8'));
  const reports = [...checked.reports, checker.report()];
  const found = createProblemList();
  const references = createReferenceList(home);
  for (const report of reports) {
    found.addAll(report.problems);
    references.addAll(report.references);
  }
  const addresses = createSiteAddresses(files, home);
  findAnchors(folder, checkReferences(references.all(), addresses, found), found);
  checkPresence(content, files, readSearchRecords(path.join(folder, 'pagefind')), found);
  return {
    pages: reports.reduce((sum, { pages }) => sum + pages, 0),
    links: reports.reduce((sum, { links }) => sum + links, 0),
    problems: found.lines(),
  };
}

/** Every article and claim has its page and its data, and every claim that stands its search record. */
function checkPresence(
  { articles }: ShownContent,
  files: ReadonlySet<string>,
  records: ReadonlySet<string>,
  found: ProblemList,
): void {
  const checkFile = (sitePath: string, problem: string): void => {
    if (!files.has(fileOf(sitePath))) found.add(fileOf(sitePath), problem);
  };
  const checkRecord = (sitePath: string, what: string): void => {
    if (!records.has(sitePath)) found.add('pagefind', `${what} ${sitePath} has no search record`);
  };
  checkFile(sitePaths.data('claims.jsonl'), 'the dataset has no file');
  for (const { slug, claims, withdrawn } of articles) {
    checkFile(sitePaths.article(slug), 'the article has no page');
    checkFile(sitePaths.annotations(slug), 'the article has no annotations');
    checkRecord(sitePaths.article(slug), 'the article');
    for (const { id } of [...claims, ...withdrawn]) {
      checkFile(sitePaths.claim(slug, id), 'the claim has no page');
      checkFile(sitePaths.embed(slug, id), 'the card of the claim has no page');
    }
    for (const { id } of claims) checkRecord(sitePaths.claimInArticle(slug, id), 'the claim');
  }
}
