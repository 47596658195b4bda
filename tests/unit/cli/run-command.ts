import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly status: number | null;
  /** Standard output and standard error, one after the other. */
  readonly output: string;
}

/** Runs `src/cli/<name>.ts` as `npm run` would in a folder of the project, without colours. */
export function runCommand(
  name: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  cwd = '.',
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join('src', 'cli', `${name}.ts`), ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...env },
    },
  );
  return { status, output: `${stdout}${stderr}` };
}

/** A copy of a content folder that a test may spoil. It stays in the system's folder for temporary files. */
export function copyContent(folder: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'content-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Replaces the first occurrence of `from` in a file. @throws Error if it is not there. */
export function edit(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(from)) throw new Error(`"${from}" is not in ${file}, expected it to be.`);
  writeFileSync(
    file,
    before.replace(from, () => to),
  );
}
