import { sitePaths } from '../../domain/addresses.ts';
import type { ShownContent } from '../../domain/shown-content.ts';
import { checkArticle } from './check-article.ts';
import { createFactsCheck } from './check-facts.ts';
import { noAnchor } from './check-references.ts';
import { createAddressFinder } from './own-addresses.ts';
import { createProblemList, type ProblemCounts } from './problem-list.ts';
import { type Reference, referencesOfCss } from './read-tag.ts';
import { createReferenceList, type References } from './reference-list.ts';
import { linksOf, scanPage, type ScannedPage } from './scan-page.ts';
import { anchorOf } from './destinations.ts';
import { fileOf } from './site-files.ts';

/** What was found in some files. */
export interface FilesReport {
  readonly pages: number;
  /** Links and other references, each time they occur. */
  readonly links: number;
  readonly problems: ProblemCounts;
  /** What they refer to, to be looked for when every file of the site is there. */
  readonly references: References;
}

/** Checks files one by one, as they are made. */
export interface FileChecker {
  readonly check: (file: string, text: string) => void;
  /** Only notes what a file leads to: the very same was found sound before. */
  readonly checkSound: (file: string, text: string) => void;
  readonly report: () => FilesReport;
}

const DATA = /\.(?:xml|json|jsonld|jsonl|csv|bib|txt)$/u;

/** Whether a file is of a kind that is checked. The search index is Pagefind's own matter. */
export function isChecked(file: string): boolean {
  return !file.startsWith('pagefind/') && (/\.(?:html|css)$/u.test(file) || DATA.test(file));
}

/**
 * @param home address of the site's home page
 * @param content what the site is made of
 */
export function createFileChecker(home: string, content: ShownContent): FileChecker {
  const findAddresses = createAddressFinder(home);
  const checkFacts = createFactsCheck(content, home);
  const articles = new Map(
    content.articles.map((article) => [fileOf(sitePaths.article(article.slug)), article]),
  );
  const found = createProblemList();
  const references = createReferenceList(home);
  let pages = 0;
  let links = 0;

  /** `ids` are those of the file itself, where they have to be looked at. */
  const follow = (list: Iterable<Reference>, file: string, ids?: ScannedPage['ids']): void => {
    for (const reference of list) {
      links += 1;
      if (!reference.address.startsWith('#')) references.add(reference, file);
      else if (ids !== undefined) {
        const anchor = anchorOf(reference.address);
        if (anchor !== '' && !ids.has(anchor)) found.add(file, noAnchor(file, anchor));
      }
    }
  };
  const checkPage = (file: string, html: string): void => {
    const page = scanPage(html);
    const article = articles.get(file);
    found.add(file, ...page.problems);
    follow(page.references, file, page.ids);
    for (const data of page.linkedData) {
      found.add(file, ...checkJson(data, 'its linked data'));
      follow(findAddresses(data), file);
    }
    if (article !== undefined) found.add(file, ...checkArticle(article, page));
  };
  const followData = (file: string, text: string): void => {
    follow(file.endsWith('.css') ? referencesOfCss(text) : findAddresses(text), file);
  };

  return {
    check: (file, text) => {
      if (file.endsWith('.html')) {
        pages += 1;
        checkPage(file, text);
      } else {
        if (/\.json(?:ld)?$/u.test(file)) found.add(file, ...checkJson(text, 'its content'));
        followData(file, text);
      }
      found.add(file, ...tryCheck(() => checkFacts(file, text)));
    },
    checkSound: (file, text) => {
      if (file.endsWith('.html')) {
        pages += 1;
        follow(linksOf(text), file);
      } else followData(file, text);
    },
    report: () => ({ pages, links, problems: found.counts(), references: references.all() }),
  };
}

/** Facts that cannot be read are a problem of the file, as facts that differ are. */
function tryCheck(check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    return [
      `its facts cannot be compared: ${error instanceof Error ? error.message : String(error)}`,
    ];
  }
}

function checkJson(text: string, what: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${what} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
}
