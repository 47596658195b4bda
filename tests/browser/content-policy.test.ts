import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { headersFor, readHeadersFile } from './read-headers-file.ts';
import { serveFolder } from './serve-folder.ts';
import { pageKindsOf } from './site-pages.ts';
import { expect, test } from './site-test.ts';
import { SITES, type TestSite } from './sites.ts';

// Served beside the sites that are served plainly: the same files with the headers of the header file.
const GUARDED = [SITES.subPath, SITES.exhibit].map((site, index) => {
  const port = SITES.shipped.port + 6 + index;
  return { ...site, port, url: `http://localhost:${port}${site.base}` };
});
const [guardedSubPath = SITES.subPath, guardedExhibit = SITES.exhibit] = GUARDED;
const servers: Server[] = [];

// Both tests need the ports, so they run in one worker.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  for (const site of GUARDED) {
    const rules = readHeadersFile(readFileSync(path.join(site.outDir, '_headers'), 'utf8'));
    servers.push(await serveFolder(site, (address) => headersFor(rules, address)));
  }
});

test.afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const SITES_TO_VISIT: Readonly<Record<string, TestSite>> = {
  shipped: SITES.shipped,
  german: SITES.german,
  exhibit: SITES.exhibit,
  'sub-path with headers': guardedSubPath,
  'exhibit with headers': guardedExhibit,
};

for (const [name, site] of Object.entries(SITES_TO_VISIT)) {
  test(`${name}: the content policy is on every kind of page, and nothing breaks it`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const reports = await collectReports(page);
    const addresses = [...pageKindsOf(site), `${site.url}404.html`, `${site.url}search/?q=the`];
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) {
      await page.goto(address);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]').first();
      await expect(policy).toHaveAttribute('content', /^default-src 'none'; base-uri 'none'/u);
      const content = (await policy.getAttribute('content')) ?? '';
      expect(content.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline');
      const isSearch = new URL(address).pathname.endsWith('/search/');
      expect(content.includes('wasm-unsafe-eval'), address).toBe(isSearch);
    }
    expect(reports).toEqual([]);
  });
}

test('with the policy in force, an article opens at a claim and the search finds', async ({
  page,
}) => {
  const reports = await collectReports(page);
  await page.goto(`${guardedSubPath.url}search/?q=Pistorius`);
  const first = page.locator('main ol a[href*="/articles/"]:visible').first();
  await expect(first).toBeVisible();
  await page.goto(`${guardedExhibit.url}articles/bridge/#toll`);
  await expect(page.locator('#note-toll')).toBeInViewport();
  // The page's own rules, which the policy names by their hash, have been applied.
  const tint = (selector: string) =>
    page.locator(selector).evaluate((node) => getComputedStyle(node).backgroundColor);
  await expect.poll(() => tint('#note-toll')).not.toBe(await tint('#note-closed'));
  expect(reports).toEqual([]);
});

test('an inline script and a script address of another host are refused', async ({ browser }) => {
  const page = await browser.newPage();
  const reports = await collectReports(page);
  for (const address of [SITES.exhibit.url, `${SITES.exhibit.url}embed/bridge/toll/`]) {
    await page.goto(address);
    await page.evaluate(() => {
      const inline = document.createElement('script');
      inline.textContent = 'document.title = "run"';
      const foreign = Object.assign(document.createElement('script'), {
        src: 'https://evil.example/x.js',
      });
      document.body.append(inline, foreign);
      document.body.setAttribute('onclick', 'document.title = "run"');
      document.body.click();
    });
    await expect(page).not.toHaveTitle('run');
  }
  expect(reports.length).toBeGreaterThanOrEqual(6);
  await page.close();
});

test('cards may be framed by anyone, and everything else by nobody', async ({ browser }) => {
  // A page of its own: a refused frame is an error in the console.
  const page = await browser.newPage();
  const heading = (address: string) => frameOf(page, address);
  expect(await heading(`${guardedExhibit.url}embed/bridge/toll/`)).toContain('toll');
  for (const sitePath of ['', 'articles/bridge/', 'articles/bridge/toll/', 'search/', 'claims/']) {
    expect(await heading(`${guardedExhibit.url}${sitePath}`), sitePath).toBeUndefined();
  }
  await page.close();
});

/** Text of a page shown in a frame on another origin; `undefined` where the browser refuses to show it. */
async function frameOf(page: Page, address: string): Promise<string | undefined> {
  // A file that was really served, and that has no policy of its own, as pages of the site have.
  await page.goto(`${SITES.german.url}robots.txt`);
  await page.setContent(`<iframe src="${address}" width="600" height="600"></iframe>`);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (frame === undefined || frame.url().startsWith('chrome-error:')) return undefined;
  await frame.waitForLoadState();
  return frame.locator('body').innerText();
}

/** Gathers every report of a broken content policy, on all pages that are loaded from now on. */
async function collectReports(page: Page): Promise<string[]> {
  const reports: string[] = [];
  await page.exposeBinding('reportViolation', (_source, text: string) => reports.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(globalThis, 'reportViolation');
      if (typeof report !== 'function') throw new Error('The test has no way to take reports.');
      Reflect.apply(report, undefined, [
        `${location.href}: ${event.violatedDirective} ${event.blockedURI}`,
      ]);
    });
  });
  return reports;
}
