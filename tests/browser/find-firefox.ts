import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canUseApt } from './find-chromium.ts';

const SYSTEM_BROWSERS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of an installed Firefox. `undefined` if there is none. */
export function findFirefox(): string | undefined {
  return SYSTEM_BROWSERS.find((path) => existsSync(path));
}

/**
 * Path of an installed Firefox; installs Debian's if there is none.
 *
 * @throws Error if there is none and none could be installed.
 */
export function findOrInstallFirefox(): string {
  const installed = findFirefox();
  if (installed !== undefined) return installed;
  if (canUseApt()) {
    console.log('No Firefox found; installing one.');
    for (const command of ['apt-get update', 'apt-get install -y firefox-esr']) {
      spawnSync(command, { shell: true, stdio: 'inherit' });
    }
  }
  const path = findFirefox();
  if (path === undefined) {
    throw new Error('No Firefox was found, expected one. Install Firefox and run the tests again.');
  }
  return path;
}
