import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  knownKeys,
  sharedSchemas,
  writeFrontmatterSchemas,
  writeJson,
} from '../loading/editor-schemas.ts';
import { readEnvironment } from '../loading/environment.ts';
import { fail } from './fail.ts';

/**
 * `npm run schemas`: writes the JSON Schemas by which editors complete and underline content. `npm ci` runs
 * it, and `npm run dev` keeps the ones for frontmatter up to date.
 */
try {
  const { contentDir } = readEnvironment(process.cwd(), process.env);
  const folder = path.resolve('.vscode', 'schemas');
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(sharedSchemas(await knownKeys(contentDir)))) {
    await writeJson(path.join(folder, name), schema);
  }
  await writeFrontmatterSchemas(contentDir, path.resolve('.astro', 'collections'));
} catch (error) {
  fail(error);
}
