import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sitePaths } from '../../domain/addresses.ts';
import { checkArticle } from './check-article.ts';
import type { ExpectedArticle } from './expected-article.ts';
import { createLinkChecker } from './link-checker.ts';
import { createAddressFinder } from './own-addresses.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { readSearchRecords } from './read-search-records.ts';
import { referencesOfCss, scanPage } from './scan-page.ts';

/** What was checked, and what is wrong. */
export interface CheckedSite {
  readonly pages: number;
  /** Links and other references, each time they occur. */
  readonly links: number;
  readonly problems: readonly string[];
}

const DATA = /\.(?:xml|json|jsonld|jsonl|csv|bib|txt)$/u;

/**
 * Checks the files of a finished site: every page by itself, every link and anchor, the text and the marks of every
 * article, and every claim's page, note and search record. Each file is read once, one after the other.
 *
 * @param folder of the site
 * @param home address of its home page
 * @param articles what it must show
 */
export function checkSite(
  folder: string,
  home: string,
  articles: readonly ExpectedArticle[],
): CheckedSite {
  const files = listFiles(folder);
  const known = new Set(files);
  const found = createProblemList();
  const links = createLinkChecker(known, home, found);
  const findAddresses = createAddressFinder(home);
  const byFile = new Map(
    articles.map((article) => [fileOf(sitePaths.article(article.slug)), article]),
  );
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

  const checkPage = (file: string, html: string): void => {
    const page = scanPage(html);
    found.add(file, ...page.problems);
    links.follow(page.references, file, page.ids);
    for (const data of page.linkedData) {
      found.add(file, ...checkJson(data, 'its linked data'));
      links.follow(findAddresses(data), file);
    }
    const article = byFile.get(file);
    if (article !== undefined) found.add(file, ...checkArticle(article, page));
  };
  const checkData = (file: string, text: string): void => {
    if (/\.json(?:ld)?$/u.test(file)) found.add(file, ...checkJson(text, 'its content'));
    links.follow(findAddresses(text), file);
  };

  let pages = 0;
  for (const file of files) {
    if (file.startsWith('pagefind/')) continue;
    if (file.endsWith('.html')) {
      pages += 1;
      checkPage(file, read(file));
    } else if (file.endsWith('.css')) links.follow(referencesOfCss(read(file)), file);
    else if (DATA.test(file)) checkData(file, read(file));
  }
  links.findAnchors(read);
  checkPresence(articles, known, readSearchRecords(path.join(folder, 'pagefind')), found);
  return { pages, links: links.count(), problems: found.lines() };
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

function checkJson(text: string, what: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${what} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Every file of a folder, relative to it, with forward slashes. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'));
}
