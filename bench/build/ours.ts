import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readEnvironment } from '../../src/loading/environment.ts';
import type { Command, Contender } from './contender.ts';
import { setAside } from './set-aside.ts';
import { WORK_FOLDER } from './work-folder.ts';

/** What a cold build finds: drawn share images and fonts, nothing of the content. */
const KEPT = new Set(['share-images', 'fonts']);

/** Our own build of a content folder. */
export function ours(contentDir: string, name = 'Claim by Claim'): Contender {
  const outDir = path.join(WORK_FOLDER, 'dist', path.basename(contentDir));
  const { cacheDir } = readEnvironment(process.cwd(), { CONTENT_DIR: contentDir });
  return {
    name,
    versions: { node: process.version, astro: versionOf('astro'), pagefind: versionOf('pagefind') },
    outDir,
    prepare: () => undefined,
    clean: () => {
      setAside(outDir);
      for (const entry of existsSync(cacheDir) ? readdirSync(cacheDir) : []) {
        if (!KEPT.has(entry)) setAside(path.join(cacheDir, entry));
      }
    },
    commands: [
      {
        args: buildCommand(),
        cwd: process.cwd(),
        env: { CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: '/' },
      },
    ],
  };
}

const scriptsSchema = z.object({ scripts: z.object({ build: z.string() }) });

/** What `npm run build` runs, without npm's own start. */
function buildCommand(): Command['args'] {
  const { scripts } = scriptsSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const [, ...args] = scripts.build.split(' ');
  return [process.execPath, ...args];
}

const packageSchema = z.object({ version: z.string() });

/** The installed version of a package, below `folder`. */
export function versionOf(name: string, folder = '.'): string {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  return packageSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
