import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The same engine without the browser around it: a page takes a quarter of the processor time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** Path of a Chromium that is installed: the system's, or Playwright's own. `undefined` if there is none. */
export function findChromium(): string | undefined {
  return [...SYSTEM_BROWSERS, chromium.executablePath()].find((path) => existsSync(path));
}

/** Path of what the tests drive: Chromium without its windows where that is installed, or else the whole. */
export function findHeadlessChromium(): string | undefined {
  return existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : findChromium();
}

/**
 * Path of an installed Chromium; installs one if there is none.
 *
 * @throws Error if none could be installed.
 */
export function findOrInstallChromium(): string {
  return findOrInstall(findChromium, 'chromium');
}

/** The same for {@link findHeadlessChromium}. */
export function findOrInstallHeadlessChromium(): string {
  return findOrInstall(findHeadlessChromium, 'chromium-headless-shell');
}

function findOrInstall(find: () => string | undefined, debianPackage: string): string {
  const installed = find();
  if (installed !== undefined) return installed;
  console.log('No Chromium found; installing one.');
  const commands = canUseApt()
    ? ['apt-get update', `apt-get install -y ${debianPackage} || apt-get install -y chromium`]
    : ['npx playwright install chromium'];
  for (const command of commands) spawnSync(command, { shell: true, stdio: 'inherit' });
  const path = find();
  if (path === undefined) {
    throw new Error(
      `No Chromium after "${commands.join(' && ')}", expected one. Install Chromium and run the tests again.`,
    );
  }
  return path;
}

/** True on a Debian where this process may install packages. */
export function canUseApt(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}
