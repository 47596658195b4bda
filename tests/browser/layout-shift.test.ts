import type { Page } from '@playwright/test';
import { serveFolder } from './serve-folder.ts';
import { pageKindsOf } from './site-pages.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

/** What a page may move by itself, as its visitors measure it: a score of 0.1 counts as good. */
const MOST = 0.02;
/** The notes come after the text in the file, and on a phone those of the headline stand between it and our answer. */
const MOST_FOR_NOTES = 0.15;
const WINDOWS = [
  { name: 'a phone', viewport: { width: 412, height: 823 }, piecewise: MOST_FOR_NOTES },
  { name: 'a desktop', viewport: { width: 1280, height: 800 }, piecewise: MOST },
];
const QUERIES = [
  '',
  '?q=Pistorius',
  '?q=zzzzqq',
  '?q=Pistorius&verdict=true&verdict=false&topic=webex',
];
const PAGES = [
  '',
  'articles/taurus-leak/',
  'articles/taurus-leak/unsecured-line/',
  'claims/',
  'in-numbers/',
  'methodology/',
];

/** A slow machine on a slow line: what comes late is seen to come late. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 80,
    downloadThroughput: 300_000,
    uploadThroughput: 100_000,
  });
}

/** Waits until the search page has shown its answer. Where it has none, what it lacks is named. */
async function searchIn(page: Page, address: string): Promise<void> {
  const unanswered = new Set<string>();
  page.on('request', (request) => unanswered.add(request.url()));
  page.on('requestfinished', (request) => unanswered.delete(request.url()));
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
  const lacking = () => `Without an answer: ${[...unanswered].join(' ') || 'no request'}`;
  await expect
    .poll(() => page.locator('search-page').getAttribute('data-settled'), { timeout: 60_000 })
    .not.toBeNull()
    .catch((error: unknown) => {
      throw new Error(`The search page did not settle. ${lacking()}`, { cause: error });
    });
  expect(await page.locator('[data-part=trouble]').allTextContents(), lacking()).toEqual([]);
}

/** Adds up every shift of the layout from the first paint on, those after a touch or a key included. */
async function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 300);
      }),
  );
}

for (const { name, viewport, piecewise } of WINDOWS) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    for (const query of QUERIES) {
      test(`the search page does not move: ${query || 'nothing asked'}`, async ({ page }) => {
        await slowDown(page);
        await searchIn(page, `${SITES.shipped.url}search/${query}`);
        await page.waitForLoadState('networkidle');
        expect(await shiftsOf(page)).toBeLessThanOrEqual(MOST);
      });
    }

    test('no page moves while it loads', async ({ browser }) => {
      for (const sitePath of PAGES) {
        const address = `${SITES.shipped.url}${sitePath}`;
        // Nothing is kept from the page before: letters that come late would come at once.
        const context = await browser.newContext({ viewport });
        const page = await context.newPage();
        await slowDown(page);
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        const shifts = await shiftsOf(page);
        expect.soft([address, shifts <= MOST ? 0 : shifts]).toEqual([address, 0]);
        await context.close();
      }
    });

    test('an article that arrives piece by piece keeps our answer under its headline', async ({
      page,
    }) => {
      const server = await serveFolder({ ...SITES.shipped, port: 0 }, undefined, 200);
      const address = server.address();
      if (address === null || typeof address === 'string')
        throw new Error('The server has no port.');
      await page.goto(`http://localhost:${address.port}/articles/taurus-leak/`);
      expect(await shiftsOf(page)).toBeLessThanOrEqual(piecewise);
      await expect(page.locator('.short-answer')).toBeVisible();
      server.close();
    });
  });
}

test('a page waits for one stylesheet at most, and for no script', async ({ page }) => {
  for (const address of pageKindsOf(SITES.shipped)) {
    await page.goto(address);
    const blocking = await page
      .locator('link[rel=stylesheet], script[src]:not([type=module], [async], [defer])')
      .count();
    expect.soft([address, blocking <= 1]).toEqual([address, true]);
  }
});
