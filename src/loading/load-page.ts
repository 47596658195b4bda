import path from 'node:path';
import type { LoadedPage } from '../domain/loaded.ts';
import type { Finding, Problem } from '../domain/problem.ts';
import { slug as slugSchema } from '../domain/schemas/fields.ts';
import { pageSchema } from '../domain/schemas/site.ts';
import { renderPage } from '../markdown/render.ts';
import { toProblems } from './content-file.ts';
import { readMarkdownFile } from './markdown-file.ts';
import { excessFindings } from './excess-findings.ts';
import { readContentFile } from './read-content-file.ts';
import { validate } from './validate.ts';

/** First parts of addresses that the site itself uses. */
const RESERVED = [
  'articles',
  'claims',
  'corrections',
  'data',
  'embed',
  'in-numbers',
  'pagefind',
  'publishers',
  'search',
  'speakers',
  'topics',
  'verdicts',
];

/** One file of `content/pages` after loading. */
export interface PageFile {
  /** The page; `undefined` if it has errors. */
  readonly page: LoadedPage | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Loads one page. Never throws for a mistake in the content.
 *
 * @param contentDir The content folder, as a path.
 */
export async function loadPage(file: string, contentDir: string): Promise<PageFile> {
  const slug = path.basename(file, '.md');
  const read = await readContentFile(file, contentDir);
  if (read.text === undefined) return { page: undefined, problems: [read.problem] };
  const { data, body, offset, findings, placeOf } = readMarkdownFile(read.text);
  const convert = (found: readonly Finding[]) => toProblems(found, file, placeOf, {});
  if (body === undefined) return { page: undefined, problems: convert(findings) };
  const validated = validate(pageSchema, data);
  const problems = convert([
    ...fileNameFindings(slug),
    ...validated.findings,
    ...excessFindings(body, offset),
  ]);
  if (problems.length > 0 || validated.value === undefined) return { page: undefined, problems };
  return { page: { ...validated.value, slug, html: renderPage(body) }, problems };
}

function fileNameFindings(slug: string): Finding[] {
  const isReserved = RESERVED.includes(slug);
  if (!isReserved && slugSchema.safeParse(slug).success) return [];
  return [
    {
      rule: 'file-name',
      at: { fileOffset: 0 },
      message: isReserved
        ? `the address /${slug}/ belongs to the site; expected another name`
        : `the file name "${slug}.md" is no slug; expected lower-case letters a-z, digits and single hyphens`,
      hint: 'Rename the file; its name is the address of the page.',
    },
  ];
}
