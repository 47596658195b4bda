import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../cli/run-command.ts';

/** A built site, read from its folder. */
export interface BuiltSite {
  readonly outDir: string;
  /** What the build printed. */
  readonly output: string;
  /** Full address of its home page. */
  readonly home: string;
  /** Every HTML page by its path in the folder: `articles/a/index.html`. */
  readonly pages: ReadonlyMap<string, string>;
  /** The text of one file. */
  readonly read: (file: string) => string;
}

/** Builds a content folder as `npm run build` does. @throws Error with what it printed if that fails. */
export function buildContent(contentDir: string, base: string, siteUrl: string): BuiltSite {
  const outDir = path.join(mkdtempSync(path.join(tmpdir(), 'built-')), 'dist');
  const outcome = runCommand('build', {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BASE_PATH: base,
    SITE_URL: siteUrl,
  });
  if (outcome.status !== 0) throw new Error(outcome.output);
  const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
  const files = globSync('**/*.html', { cwd: outDir });
  return {
    outDir,
    output: outcome.output,
    home: `${siteUrl}${base}`,
    pages: new Map(files.map((file) => [file, read(file)])),
    read,
  };
}

/** Writes a content folder to the system's folder for temporary files. */
export function writeContent(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
