import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Link, QuotePlace } from '../domain/links/link-report.ts';
import type { Place } from '../domain/problem.ts';
import { type Article, articleSchema } from '../domain/schemas/article.ts';
import { displayPath, readContentFile } from '../loading/content-file.ts';
import { readMarkdownFile } from '../loading/markdown-file.ts';

type PlaceOf = (keys: readonly (string | number)[]) => Place;

/**
 * Every address of every article: of the text, of its sources, and of the archived copies, with their places.
 *
 * @param contentDir The content folder, as a path.
 * @throws Error for an article whose frontmatter is not valid.
 */
export async function collectLinks(contentDir: string): Promise<Link[]> {
  const folder = path.join(contentDir, 'articles');
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.md$/u.test(name)).sort();
  const links = await Promise.all(names.map((name) => linksOfFile(path.join(folder, name))));
  return links.flat();
}

async function linksOfFile(file: string): Promise<Link[]> {
  const shown = displayPath(file);
  const { text } = await readContentFile(file);
  const parsed = text === undefined ? undefined : readMarkdownFile(text);
  const article = articleSchema.safeParse(parsed?.data).data;
  if (parsed === undefined || article === undefined) {
    throw new Error(`${shown} is not valid, expected an article that passes: npm run check`);
  }
  const placeOf: PlaceOf = (keys) => parsed.placeOf({ keys });
  return [
    ...linksOf(shown, article.source, ['source'], [], placeOf),
    ...Object.entries(article.sources).flatMap(([key, source]) =>
      linksOf(shown, source, ['sources', key], quotesOf(article, key, placeOf), placeOf),
    ),
  ];
}

/** The address of a publication, and that of its archived copy. */
function linksOf(
  file: string,
  { url, archived }: { readonly url: string; readonly archived?: string | undefined },
  keys: readonly string[],
  quotes: readonly QuotePlace[],
  placeOf: PlaceOf,
): Link[] {
  const link = { path: file, quotes, isArchived: archived !== undefined };
  const original = { ...link, url, place: placeOf([...keys, 'url']), isArchive: false };
  if (archived === undefined) return [original];
  const copy = { ...link, url: archived, place: placeOf([...keys, 'archived']), isArchive: true };
  return [original, copy];
}

function quotesOf(article: Article, key: string, placeOf: PlaceOf): QuotePlace[] {
  return article.claims.flatMap(({ id, evidence }, claim) =>
    evidence.flatMap(({ source, quote }, piece) =>
      source !== key || quote === undefined
        ? []
        : [{ claim: id, quote, place: placeOf(['claims', claim, 'evidence', piece, 'quote']) }],
    ),
  );
}
