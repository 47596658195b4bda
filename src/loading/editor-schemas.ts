import { mkdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { editorSchema, type JsonSchema, type KnownKeys } from '../domain/editor-schema.ts';
import { articleSchema } from '../domain/schemas/article.ts';
import { permalinksSchema } from '../domain/schemas/permalinks.ts';
import { pageSchema, siteSchema } from '../domain/schemas/site.ts';
import { verdictsSchema } from '../domain/schemas/verdicts.ts';
import { loadContext } from './load-content.ts';
import { readMarkdownFile } from './markdown-file.ts';
import { readFolder } from './read-folder.ts';

/** JSON Schemas for the YAML files, by file name. They are checked in, for editors that know YAML only. */
export function sharedSchemas(known: KnownKeys): Readonly<Record<string, JsonSchema>> {
  return {
    'article.schema.json': editorSchema(articleSchema, known),
    'page.schema.json': editorSchema(pageSchema, known),
    'permalinks.schema.json': editorSchema(permalinksSchema, known),
    'site.schema.json': editorSchema(siteSchema, known),
    'verdicts.schema.json': editorSchema(verdictsSchema, known),
  };
}

/** Keys of the scale and of the people in a content folder; none of a file that is wrong. */
export async function knownKeys(contentDir: string): Promise<KnownKeys> {
  const { context } = await loadContext(contentDir);
  return {
    verdicts: context.verdicts.map(({ key }) => key),
    people: Object.keys(context.site?.people ?? {}),
  };
}

/**
 * Writes what Astro's extension for VS Code reads: which schema a markdown file's frontmatter has, and the
 * schemas. Each article has one of its own, because its source keys are in it.
 *
 * @param folder Astro's `.astro/collections`.
 */
export async function writeFrontmatterSchemas(contentDir: string, folder: string): Promise<void> {
  const known = await knownKeys(contentDir);
  const root = await realpath(contentDir);
  const articles = await markdownFiles(path.join(root, 'articles'));
  const pages = await markdownFiles(path.join(root, 'pages'));
  const named = [
    ...articles.map((file) => ({ file, name: `article-${path.basename(file, '.md')}` })),
    ...pages.map((file) => ({ file, name: 'page' })),
  ];
  await mkdir(folder, { recursive: true });
  await writeJson(path.join(folder, 'collections.json'), {
    collections: [...new Set(named.map(({ name }) => name))].map((name) => ({
      hasSchema: true,
      name,
    })),
    // The extension compares addresses decoded and in lower case.
    entries: Object.fromEntries(
      named.map(({ file, name }) => [decodeURI(pathToFileURL(file).href).toLowerCase(), name]),
    ),
  });
  await writeJson(path.join(folder, 'page.schema.json'), editorSchema(pageSchema, known));
  for (const file of articles) {
    const sources = await sourceKeys(file);
    const name = `article-${path.basename(file, '.md')}.schema.json`;
    await writeJson(path.join(folder, name), editorSchema(articleSchema, { ...known, sources }));
  }
}

async function markdownFiles(folder: string): Promise<string[]> {
  return (await readFolder(folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => path.join(folder, name))
    .sort();
}

/** Keys of an article's source cards; none while its YAML cannot be parsed, so that any will do. */
async function sourceKeys(file: string): Promise<string[]> {
  const { data } = readMarkdownFile(await readFile(file, 'utf8'));
  if (typeof data !== 'object' || data === null || !('sources' in data)) return [];
  return typeof data.sources === 'object' && data.sources !== null ? Object.keys(data.sources) : [];
}

/** Writes JSON, whole at any time, as `npm run format` would leave it alone. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`);
}
