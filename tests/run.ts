import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstallChromium } from './browser/find-chromium.ts';
import { findOrInstallFirefox } from './browser/find-firefox.ts';
import { countPlaywright, countVitest, type Count } from './count-results.ts';

/** Runs every test of the project, streams what they say, and ends with `N passed, N failed`. */
function main(): void {
  const reports = mkdtempSync(path.join(tmpdir(), 'claim-by-claim-'));
  const counts = [
    runCheck('format', 'prettier', ['--check', '.']),
    // It writes the types of Astro's collections, which eslint and tsc need.
    runCheck('types of pages', 'astro', ['check']),
    runCheck('lint', 'eslint', ['.', '--max-warnings', '0']),
    runCheck('types', 'tsc', ['--noEmit']),
    runVitest(path.join(reports, 'vitest.json')),
    runPlaywright(path.join(reports, 'playwright.json')),
  ];
  rmSync(reports, { recursive: true, force: true });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}

function runCheck(title: string, command: string, args: readonly string[]): Count {
  const ok = run(title, command, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function runVitest(report: string): Count {
  const ok = run('vitest', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countReport(report, ok, countVitest);
}

function runPlaywright(report: string): Count {
  const browser = findOrInstallChromium();
  console.log(`Browsers: ${browser}, ${findOrInstallFirefox()}`);
  const ok = run('playwright', 'playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return countReport(report, ok, countPlaywright);
}

/** A runner that fails without naming a failed test, or that ran nothing, counts as one failure. */
function countReport(report: string, ok: boolean, count: (report: unknown) => Count): Count {
  const { passed, failed } = count(readReport(report));
  const isSound = ok && passed > 0;
  return { passed, failed: isSound ? failed : Math.max(failed, 1) };
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
      ...env,
      PATH: [bin, process.env['PATH']].join(path.delimiter),
    },
  });
  if (error !== undefined) console.error(error.message);
  return status === 0;
}

main();
