import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sitePaths } from '../../domain/addresses.ts';
import { inBatches, runInThreads } from '../../loading/run-in-threads.ts';
import {
  createFileChecker,
  type FilesReport,
  type FileToCheck,
  isChecked,
  type SiteFiles,
} from './check-files.ts';
import type { ExpectedArticle } from './expected-article.ts';
import { findAnchors } from './find-anchors.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { readSearchRecords } from './read-search-records.ts';

/** What was checked, and what is wrong. */
export interface CheckedSite {
  readonly pages: number;
  /** Links and other references, each time they occur. */
  readonly links: number;
  readonly problems: readonly string[];
}

/** Files that a thread checks in about the time it takes to start. */
const BATCH = 400;

/**
 * Checks the files of a finished site: every page by itself, every link and anchor, the text and the marks of every
 * article, and every claim's page, note and search record. Many files are checked in threads.
 *
 * @param folder of the site
 * @param home address of its home page
 * @param articles what it must show
 * @param isSound tells of a file, relative to the folder, whether the very same was found sound before
 */
export async function checkSite(
  folder: string,
  home: string,
  articles: readonly ExpectedArticle[],
  isSound: (file: string) => boolean = () => false,
): Promise<CheckedSite> {
  const files = new Set(listFiles(folder));
  const found = createProblemList();
  const byFile = new Map(
    articles.map((article) => [fileOf(sitePaths.article(article.slug)), article]),
  );
  const toCheck = [...files].filter(isChecked).map((file) => ({
    file,
    article: byFile.get(file),
    isSound: isSound(file),
  }));
  const reports = await checkAll({ folder, home, files }, toCheck);
  for (const { problems } of reports) found.addAll(problems);
  findAnchors(
    folder,
    reports.map(({ anchors }) => anchors),
    found,
  );
  checkPresence(articles, files, readSearchRecords(path.join(folder, 'pagefind')), found);
  return {
    pages: reports.reduce((sum, { pages }) => sum + pages, 0),
    links: reports.reduce((sum, { links }) => sum + links, 0),
    problems: found.lines(),
  };
}

async function checkAll(
  site: SiteFiles,
  files: readonly FileToCheck[],
): Promise<readonly FilesReport[]> {
  if (files.length <= BATCH) return [createFileChecker(site)(files)];
  const script = path.join(import.meta.dirname, 'check-worker.ts');
  return runInThreads<FilesReport>(script, site, inBatches(files, BATCH));
}

/** Every article and claim has its page, and every claim that stands its search record. */
function checkPresence(
  articles: readonly ExpectedArticle[],
  files: ReadonlySet<string>,
  records: ReadonlySet<string>,
  found: ProblemList,
): void {
  const checkFile = (sitePath: string, what: string): void => {
    if (!files.has(fileOf(sitePath))) found.add(fileOf(sitePath), `${what} has no page`);
  };
  const checkRecord = (sitePath: string, what: string): void => {
    if (!records.has(sitePath)) found.add('pagefind', `${what} ${sitePath} has no search record`);
  };
  for (const { slug, claims, withdrawn } of articles) {
    checkFile(sitePaths.article(slug), 'the article');
    checkRecord(sitePaths.article(slug), 'the article');
    for (const id of [...claims.map((claim) => claim.id), ...withdrawn]) {
      checkFile(sitePaths.claim(slug, id), 'the claim');
      checkFile(sitePaths.embed(slug, id), 'the card of the claim');
    }
    for (const { id } of claims) checkRecord(sitePaths.claimInArticle(slug, id), 'the claim');
  }
}

/** `/articles/a/` is `articles/a/index.html`. */
function fileOf(sitePath: string): string {
  return `${sitePath.slice(1)}index.html`;
}

/** Every file of a folder, relative to it, with forward slashes. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'));
}
