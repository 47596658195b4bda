import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import * as pagefind from 'pagefind';
import { toSearchRecords, type SearchRecord } from '../domain/search-records.ts';
import type { LoadedContent } from '../loading/load-content.ts';
import './content-hook.ts';
import type { PageMaker } from './page-writer/page-maker.ts';
import type { PreviousSite } from './previous-site.ts';
import { SEARCH_ENTRY, SEARCH_FOLDER } from './search-files.ts';
import { missingRecords } from './search-index/missing-records.ts';
import { readRecords } from './search-index/read-records.ts';

/** Kept inside words, so that 1.8, 18 and 1.8% are different words. */
const INCLUDED_CHARACTERS = '.%$£€-';

/**
 * The search index. Records come from the loaded content and go to Pagefind, a process of its own, while
 * Astro renders the pages; nothing is crawled afterwards. What Pagefind has made is written and read back as soon as it is
 * there. Where the previous site has an index of the very same records, it is taken over.
 *
 * @param previous The site whose index is taken over.
 * @param made Tells which pages there are.
 * @throws Error from the build hooks if a record is refused, the index is not written, or it does not hold
 * exactly one record per article and claim page: an AstroError that names those it lacks.
 */
export function searchIndex(
  previous: PreviousSite,
  made: Pick<PageMaker, 'files'>,
): AstroIntegration {
  let building = false;
  let loaded: LoadedContent | undefined;
  let key = '';
  let outDir = '';
  let feeding: Promise<readonly pagefind.IndexFile[]> | undefined;
  let writing: Promise<WrittenIndex> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command }) => {
        building = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'content:loaded': ({ content }) => {
        if (!building) return;
        loaded = content;
        key = digestOf(recordsOf(content));
        if (previous.has(key)) return;
        feeding = feed(recordsOf(content));
        // The last hook awaits the same promise and fails with its reason.
        feeding.catch(() => undefined);
      },
      // The first hook after Astro has emptied the folder.
      'astro:build:setup': () => {
        writing ??= feeding?.then((files) => writeIndex(files, outDir));
        writing?.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        if (loaded === undefined) throw new Error('The search index got no content to index.');
        if (!previous.reuseAll(key)) {
          writing ??= feed(recordsOf(loaded)).then((files) => writeIndex(files, outDir));
          const written = await writing;
          const missing = missingRecords(loaded.articles, written.records);
          if (missing.length > 0) throw new AstroError(describe(missing), HINT);
          for (const file of written.files) previous.note(file, key);
        }
        const fed = loaded.articles.reduce((sum, { claims }) => sum + 1 + claims.length, 0);
        await compareCounts(new URL(SEARCH_ENTRY, dir), fed, made.files());
      },
    },
  };
}

const HINT = 'This is a fault of the code that makes the index, not of the content.';

function describe(missing: readonly string[]): string {
  const list = missing.map((line) => `- ${line}`).join('\n');
  return `The search index is not as the content says, so the site was not published:\n${list}`;
}

/** One article after the other: all records together would be held in memory as long as the index is made. */
function* recordsOf({ articles, verdicts, site }: LoadedContent): Generator<SearchRecord> {
  for (const article of articles) yield* toSearchRecords(article, verdicts, site?.lang ?? 'en');
}

/** Record by record: all of them together may be longer than a string can be. */
function digestOf(records: Iterable<SearchRecord>): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('base64url');
}

/** Ready-made interfaces that Pagefind adds to each index; the search page is our own. */
const OTHER_INTERFACES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** An index in the folder of the site. */
interface WrittenIndex {
  /** Its files, relative to the site's folder. */
  readonly files: readonly string[];
  /** Addresses of its records, read from them. */
  readonly records: ReadonlySet<string>;
}

/** Pagefind's own `writeFiles` answers before the last bytes are on the disk, so the files are written here. */
function writeIndex(files: readonly pagefind.IndexFile[], site: string): WrittenIndex {
  const needed = files
    .filter(({ path: name }) => !OTHER_INTERFACES.test(name))
    .map(({ path: name, content }) => ({ file: `${SEARCH_FOLDER}/${name}`, content }));
  for (const folder of new Set(needed.map(({ file }) => path.dirname(file))))
    mkdirSync(path.join(site, folder), { recursive: true });
  for (const { file, content } of needed) writeFileSync(path.join(site, file), content);
  return {
    files: needed.map(({ file }) => file),
    records: readRecords(path.join(site, SEARCH_FOLDER)),
  };
}

/** Records given to Pagefind before it has answered for them: it is never idle, and the others are not made yet. */
const MOST_UNANSWERED = 256;

async function feed(records: Generator<SearchRecord>): Promise<readonly pagefind.IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: INCLUDED_CHARACTERS });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const refused: string[] = [];
  // They share one generator: whoever is answered gives the next record.
  const give = async (): Promise<void> => {
    for (const record of records) refused.push(...(await index.addCustomRecord(record)).errors);
  };
  await Promise.all(Array.from({ length: MOST_UNANSWERED }, give));
  if (refused.length > 0) throw new Error(`Pagefind refused a record: ${refused.join('; ')}`);
  const { files, errors: unfinished } = await index.getFiles();
  await pagefind.close();
  if (unfinished.length > 0) throw new Error(`Pagefind made no index: ${unfinished.join('; ')}`);
  return files;
}

/** Matches the pages of articles and of claims that are not withdrawn. */
const INDEXED_PAGE = /^articles\/[^/]+\/(?:[^/]+\/)?index\.html$/u;

async function compareCounts(entryFile: URL, fed: number, files: Iterable<string>): Promise<void> {
  const entry: unknown = JSON.parse(await readFile(entryFile, 'utf8'));
  const indexed = countPages(entry);
  const rendered = Array.from(files).filter((file) => INDEXED_PAGE.test(file)).length;
  if (indexed !== fed) {
    throw new Error(`The search index holds ${indexed} records, expected ${fed}.`);
  }
  if (fed > rendered) {
    throw new Error(`The search index holds ${fed} records for ${rendered} pages.`);
  }
}

/** Adds up `page_count` over the languages of `pagefind-entry.json`. */
function countPages(entry: unknown): number {
  if (typeof entry !== 'object' || entry === null || !('languages' in entry)) return 0;
  return Object.values(entry.languages ?? {})
    .map((language: unknown) =>
      typeof language === 'object' && language !== null && 'page_count' in language
        ? Number(language.page_count)
        : 0,
    )
    .reduce((sum, count) => sum + count, 0);
}
