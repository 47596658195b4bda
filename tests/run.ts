import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstallHeadlessChromium } from './browser/find-chromium.ts';
import { findOrInstallFirefox } from './browser/find-firefox.ts';
import {
  countPlaywright,
  countRun,
  countVitest,
  type NamedCount,
  summarize,
} from './count-results.ts';

/** For the reports, and for all that tests write outside the project: gone when they have run. */
const scratch = mkdtempSync(path.join(tmpdir(), 'claim-by-claim-'));

/** Runs every test of the project, streams what they say, and ends with `N passed, N failed`. */
function main(): void {
  const counts = [
    runCheck('format', 'prettier', ['--check', '.']),
    // It writes the types of Astro's collections, which eslint and tsc need.
    runCheck('types of pages', 'astro', ['check']),
    runCheck('lint', 'eslint', ['.', '--max-warnings', '0']),
    runCheck('types', 'tsc', ['--noEmit']),
    runVitest(path.join(scratch, 'vitest.json')),
    runPlaywright(path.join(scratch, 'playwright.json')),
  ];
  rmSync(scratch, { recursive: true, force: true });
  process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
  console.log(summarize(counts));
}

function runCheck(title: string, command: string, args: readonly string[]): NamedCount {
  const ok = run(title, command, args);
  return { title, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function runVitest(report: string): NamedCount {
  const title = 'vitest';
  const ok = run(title, 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return { title, ...countRun(readReport(report), ok, countVitest) };
}

function runPlaywright(report: string): NamedCount {
  const title = 'playwright';
  const browser = findOrInstallHeadlessChromium();
  console.log(`Browsers: ${browser}, ${findOrInstallFirefox()}`);
  const ok = run(title, 'playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return { title, ...countRun(readReport(report), ok, countPlaywright) };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`No report from the runner, expected one at ${file}: ${String(error)}`);
    return {};
  }
}

function run(
  title: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  console.log(`\n— ${title}`);
  const bin = path.resolve('node_modules', '.bin');
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      TMPDIR: scratch,
      ...env,
      PATH: [bin, process.env['PATH']].join(path.delimiter),
    },
  });
  if (error !== undefined) console.error(error.message);
  return status === 0;
}

main();
