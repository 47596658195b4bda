import { expect, test } from '@playwright/test';
import { launch, type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { findOrInstallFirefox } from './find-firefox.ts';
import { pageKindsOf } from './site-pages.ts';
import { SITES } from './sites.ts';

// Playwright drives only a Firefox of its own making; Puppeteer drives the one that readers have.
const ARTICLE = `${SITES.german.url}articles/harbour-report/`;
const SIZES = {
  wide: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
} as const;

// One Firefox for all tests of this file.
test.describe.configure({ mode: 'default' });

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  browser = await launch({ browser: 'firefox', executablePath: findOrInstallFirefox() });
});

test.afterAll(async () => {
  await browser.close();
});

test.beforeEach(async () => {
  context = await browser.createBrowserContext();
  page = await context.newPage();
  problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') problems.push(request.url());
  });
});

test.afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(`Firefox, ${name}`, () => {
    test.beforeEach(async () => {
      await page.setViewport(viewport);
    });

    test('the address of a claim shows its words and its note', async () => {
      await page.goto(ARTICLE);
      const before = await borderOf('#note-cranes');
      await page.goto(`${ARTICLE}#cranes`);
      await page.reload();
      await expect.poll(() => isInView('mark#cranes')).toBe(true);
      expect(await isInView('#note-cranes')).toBe(true);
      expect(await borderOf('#note-cranes')).not.toBe(before);
    });

    test('notes stand in their places', async () => {
      await page.goto(ARTICLE);
      const block = await boxOf('[data-block]:has(#cranes)');
      const note = await boxOf('#note-cranes');
      const next = await boxOf('[data-block]:has(#outer)');
      if (name === 'wide') {
        expect(note.x).toBeGreaterThanOrEqual(block.x + block.width);
        expect(note.y).toBeLessThan(next.y);
      } else {
        expect(note.y).toBeGreaterThanOrEqual(block.y + block.height);
        expect(note.y + note.height).toBeLessThanOrEqual(next.y);
      }
    });

    test('no kind of page is wider than the window', async () => {
      test.setTimeout(120_000);
      const wide: string[] = [];
      for (const address of pageKindsOf(SITES.german)) {
        // What a page still fetches when it is left is reported as an error.
        await page.goto(address, { waitUntil: 'networkidle0' });
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (excess > 0) wide.push(`${address}: ${excess}`);
      }
      expect(wide).toEqual([]);
    });

    test('the search finds, filters by verdict, and leads to the annotation', async () => {
      await page.goto(`${SITES.german.url}search/`);
      await page.type('input[name=q]', 'Hafen');
      await page.keyboard.press('Enter');
      await expect.poll(hits).toContain('growth');
      // On a phone the filters are closed; their values come when they are opened, after the first results.
      if (name === 'phone') await page.locator('[data-part=facets] > summary').click();
      const filter = await page.waitForSelector('input[name=verdict][value=widerlegt]');
      await filter?.evaluate((box) => {
        box.click();
      });
      await expect.poll(() => page.url()).toContain('verdict=widerlegt');
      await expect.poll(hits).not.toContain('growth');
      expect(await hits()).toContain('cranes');
      await page.locator('main ol a[href*="#cranes"]').click();
      await expect.poll(() => page.url()).toBe(`${ARTICLE}#cranes`);
    });
  });
}

test('Firefox: a claim and its note are reached by keyboard alone', async () => {
  await page.goto(ARTICLE);
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      () => document.activeElement?.matches('[data-article-body] mark a') ?? false,
    );
    if (there) break;
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/#note-[a-z-]+$/u);
});

test('Firefox: a pointer that rests on a link asks for nothing that the policy refuses', async () => {
  await page.goto(SITES.german.url, { waitUntil: 'networkidle0' });
  await page.locator('main a[href*="/articles/"]').hover();
  // Longer than the pointer must rest before a page is fetched ahead.
  await new Promise((resolve) => setTimeout(resolve, 300));
});

test('Firefox: a card shows in a page of another origin', async () => {
  await page.goto(`${SITES.german.url}robots.txt`);
  await page.setContent(
    `<iframe src="${SITES.exhibit.url}embed/bridge/toll/" width="600" height="600"></iframe>`,
  );
  const card = await (await page.waitForSelector('iframe'))?.contentFrame();
  const text = () => card?.evaluate(() => document.body.textContent);
  await expect.poll(text).toContain('The toll rose by 20 percent');
});

test('Firefox: hostile text runs nothing on any kind of page', async () => {
  test.setTimeout(120_000);
  const runs: string[] = [];
  await page.exposeFunction('__pwned', (number: unknown) => runs.push(String(number)));
  const addresses = pageKindsOf(SITES.hostile);
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) await page.goto(address);
  expect(runs).toEqual([]);
});

/** Ids of the claims the search has found. */
function hits(): Promise<(string | undefined)[]> {
  return page.$$eval('main ol a[href*="#"]', (links) =>
    links.map((link) => link.getAttribute('href')?.split('#')[1]),
  );
}

function borderOf(selector: string): Promise<string> {
  return page.$eval(selector, (node) => {
    const { backgroundColor, borderColor } = getComputedStyle(node);
    return `${backgroundColor} ${borderColor}`;
  });
}

function isInView(selector: string): Promise<boolean> {
  return page.$eval(selector, (node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

async function boxOf(selector: string) {
  const box = await (await page.$(selector))?.boundingBox();
  if (box == null) throw new Error(`There is no box of ${selector}, expected one.`);
  return box;
}
