import { mkdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { editorSchema, type JsonSchema, type KnownKeys } from '../domain/editor-schema.ts';
import { articleSchema } from '../domain/schemas/article.ts';
import { permalinksSchema } from '../domain/schemas/permalinks.ts';
import { pageSchema, siteSchema } from '../domain/schemas/site.ts';
import { verdictsSchema } from '../domain/schemas/verdicts.ts';
import { loadYamlFile } from './load-yaml-file.ts';
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
  const [site, verdicts] = await Promise.all([
    loadYamlFile(path.join(contentDir, 'site.yaml'), siteSchema),
    loadYamlFile(path.join(contentDir, 'verdicts.yaml'), verdictsSchema),
  ]);
  return {
    verdicts: (verdicts.value ?? []).map(({ key }) => key),
    people: Object.keys(site.value?.people ?? {}),
  };
}

/** What earlier calls have written, by file name: a file made of the same is not written again. */
export type WrittenSchemas = Map<string, string>;

/**
 * Writes what Astro's extension for VS Code reads: which schema a markdown file's frontmatter has, and the
 * schemas. Each article has one of its own, because its source keys are in it.
 *
 * @param folder Astro's `.astro/collections`.
 * @param loaded Source keys by the article's slug; files of other articles are read for theirs.
 */
export async function writeFrontmatterSchemas(
  contentDir: string,
  folder: string,
  loaded: ReadonlyMap<string, readonly string[]> = new Map(),
  written: WrittenSchemas = new Map(),
): Promise<void> {
  const known = await knownKeys(contentDir);
  const root = await realpath(contentDir);
  const articles = await markdownFiles(path.join(root, 'articles'));
  const pages = await markdownFiles(path.join(root, 'pages'));
  const named = [
    ...articles.map((file) => ({ file, name: `article-${path.basename(file, '.md')}` })),
    ...pages.map((file) => ({ file, name: 'page' })),
  ];
  await mkdir(folder, { recursive: true });
  /** @param madeOf Everything that goes into the file and can change. */
  const write = async (name: string, madeOf: unknown, make: () => unknown) => {
    const key = JSON.stringify(madeOf);
    if (written.get(name) === key) return;
    await writeJson(path.join(folder, name), make());
    written.set(name, key);
  };
  await write('collections.json', named, () => toCollections(named));
  await write('page.schema.json', known, () => editorSchema(pageSchema, known));
  for (const file of articles) {
    const slug = path.basename(file, '.md');
    const keys = { ...known, sources: loaded.get(slug) ?? (await sourceKeys(file)) };
    await write(`article-${slug}.schema.json`, keys, () => editorSchema(articleSchema, keys));
  }
}

/** Which file has which schema. */
function toCollections(named: readonly { readonly file: string; readonly name: string }[]) {
  return {
    collections: [...new Set(named.map(({ name }) => name))].map((name) => ({
      hasSchema: true,
      name,
    })),
    // The extension compares addresses decoded and in lower case.
    entries: Object.fromEntries(
      named.map(({ file, name }) => [decodeURI(pathToFileURL(file).href).toLowerCase(), name]),
    ),
  };
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

/**
 * Writes JSON, whole at any time, as `npm run format` would leave it alone. It can be made again, so nobody waits
 * for the disk.
 */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`, { fsync: false });
}
