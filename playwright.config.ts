import { defineConfig } from '@playwright/test';
import { findHeadlessChromium } from './tests/browser/find-chromium.ts';

const executablePath = findHeadlessChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.test.ts',
  globalSetup: './tests/browser/build-sites.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Two browsers on two busy cores: a page may be slower than a test allows. What passes only then is named at the end.
  retries: 1,
  timeout: 180_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    // Now and then a browser that has to wait for the other one never loads a page.
    navigationTimeout: 30_000,
    viewport: { width: 1280, height: 800 },
    // A page transition that a test overtakes is reported as an error by the browser.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium refuses to start its sandbox as root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
