import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Outcome, runCommand } from '../cli/run-command.ts';

/** Copies the project to a new folder, for tests that change its code. It shares the packages, and has no content. */
export function copyProject(): string {
  const project = mkdtempSync(path.join(tmpdir(), 'project-'));
  for (const name of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(name, path.join(project, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
  return project;
}

/** Builds a content folder with the code of a copy. */
export function buildCopy(
  project: string,
  contentDir: string,
  outDir: string,
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const site = { CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_URL: 'https://test.example' };
  return runCommand('build', { ...site, ...env }, [], project);
}

/** Digests of all files but the search index: Pagefind numbers the values of its filters anew each time. */
export function digests(folder: string): Readonly<Record<string, string>> {
  const files = globSync('**/*', { cwd: folder }).filter(
    (file) => !file.startsWith('pagefind') && statSync(path.join(folder, file)).isFile(),
  );
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}
