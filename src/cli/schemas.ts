import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  knownKeys,
  sharedSchemas,
  writeFrontmatterSchemas,
  writeJson,
} from '../loading/editor-schemas.ts';
import { readEnvironment } from '../loading/environment.ts';
import { showHelp } from './arguments.ts';
import { fail } from './fail.ts';

const HELP = `npm run schemas

Tells editors which keys, verdicts, people and sources there are, so that they complete and underline them:
writes .vscode/schemas/ and .astro/collections/. npm ci and npm run dev do the same; run it after a change of the
scale or the people.`;

/**
 * `npm run schemas`: writes the JSON Schemas by which editors complete and underline content. `npm ci` runs
 * it, and `npm run dev` keeps the ones for frontmatter up to date.
 */
try {
  if (!showHelp('schemas', HELP)) await writeSchemas();
} catch (error) {
  fail(error);
}

async function writeSchemas(): Promise<void> {
  const { contentDir } = readEnvironment(process.cwd(), process.env);
  const folder = path.resolve('.vscode', 'schemas');
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(sharedSchemas(await knownKeys(contentDir)))) {
    await writeJson(path.join(folder, name), schema);
  }
  await writeFrontmatterSchemas(contentDir, path.resolve('.astro', 'collections'));
}
