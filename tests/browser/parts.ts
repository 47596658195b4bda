import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { siteIn, type TestSite } from './sites.ts';

const SOURCE = 'tests/fixtures/sites/german';

/** One publication in three parts, newest first: each is built by itself, and its search finds all of them. */
export const PARTS = {
  2025: 'fluss-im-tal.md',
  2024: 'harbour-report.md',
  2023: 'special-characters.md',
} as const;

/** The folder that holds every part, as it is served. */
export const PARTS_FOLDER = siteIn('parts');

/** What a part is built from, and where. */
export function partSite(year: string): TestSite {
  return {
    ...PARTS_FOLDER,
    contentDir: path.join('.cache', 'test-content', 'parts', year),
    base: `/${year}/`,
    outDir: path.join(PARTS_FOLDER.outDir, year),
    url: `${PARTS_FOLDER.url}${year}/`,
  };
}

/** Writes the content folders of the parts. */
export function writeParts(): void {
  for (const [year, article] of Object.entries(PARTS)) {
    const { contentDir } = partSite(year);
    rmSync(contentDir, { recursive: true, force: true });
    mkdirSync(path.join(contentDir, 'articles'), { recursive: true });
    cpSync(path.join(SOURCE, 'verdicts.yaml'), path.join(contentDir, 'verdicts.yaml'));
    const site = parse(readFileSync(path.join(SOURCE, 'site.yaml'), 'utf8')) as object;
    const alsoSearch = ['/2025/', '/2024/', '/2023/'];
    writeFileSync(
      path.join(contentDir, 'site.yaml'),
      stringify({ ...site, search: { alsoSearch } }),
    );
    const text = readFileSync(path.join(SOURCE, 'articles', article), 'utf8');
    writeFileSync(
      path.join(contentDir, 'articles', article),
      // The two older articles are of one year, and here of two.
      year === '2023' ? text.replaceAll("'2024-", "'2023-") : text,
    );
  }
}
