import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkArticle } from './check-article.ts';
import type { ExpectedArticle } from './expected-article.ts';
import { createLinkChecker, type WantedAnchors } from './link-checker.ts';
import { createAddressFinder } from './own-addresses.ts';
import { createProblemList, type ProblemCounts } from './problem-list.ts';
import { linksOf, referencesOfCss, scanPage } from './scan-page.ts';
import { createSiteAddresses } from './site-addresses.ts';

/** The site whose files are checked. */
export interface SiteFiles {
  readonly folder: string;
  /** Address of its home page. */
  readonly home: string;
  /** Every file of it, relative to the folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
}

/** A file to check. */
export interface FileToCheck {
  readonly file: string;
  /** What it must show, where it is the page of an article. */
  readonly article?: ExpectedArticle | undefined;
  /** True where this very file was found sound before: then only what it leads to can have changed. */
  readonly isSound: boolean;
}

/** What was found in some files. */
export interface FilesReport {
  readonly pages: number;
  /** Links and other references, each time they occur. */
  readonly links: number;
  readonly problems: ProblemCounts;
  readonly anchors: WantedAnchors;
}

const DATA = /\.(?:xml|json|jsonld|jsonl|csv|bib|txt)$/u;

/** Makes a function that checks files, each by itself and for what it leads to. Each is read once. */
export function createFileChecker({
  folder,
  home,
  files,
}: SiteFiles): (batch: readonly FileToCheck[]) => FilesReport {
  const addresses = createSiteAddresses(files, home);
  const findAddresses = createAddressFinder(home);
  return (batch) => {
    const found = createProblemList();
    const links = createLinkChecker(addresses, found);
    let pages = 0;

    const checkPage = ({ file, article }: FileToCheck, html: string): void => {
      const page = scanPage(html);
      found.add(file, ...page.problems);
      links.follow(page.references, file, page.ids);
      for (const data of page.linkedData) {
        found.add(file, ...checkJson(data, 'its linked data'));
        links.follow(findAddresses(data), file);
      }
      if (article !== undefined) found.add(file, ...checkArticle(article, page));
    };
    for (const item of batch) {
      const { file, isSound } = item;
      const text = readFileSync(path.join(folder, file), 'utf8');
      if (file.endsWith('.html')) {
        pages += 1;
        if (isSound) links.follow(linksOf(text), file);
        else checkPage(item, text);
      } else if (file.endsWith('.css')) links.follow(referencesOfCss(text), file);
      else {
        if (/\.json(?:ld)?$/u.test(file)) found.add(file, ...checkJson(text, 'its content'));
        links.follow(findAddresses(text), file);
      }
    }
    return { pages, links: links.count(), problems: found.counts(), anchors: links.anchors() };
  };
}

/** Whether a file is of a kind that is checked. The search index is Pagefind's own matter. */
export function isChecked(file: string): boolean {
  return !file.startsWith('pagefind/') && (/\.(?:html|css)$/u.test(file) || DATA.test(file));
}

function checkJson(text: string, what: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${what} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
}
