import { readFileSync } from 'node:fs';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const ARTICLE = `${SITES.german.url}articles/harbour-report/`;
const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } } as const;

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(name, () => {
    test.use({ viewport });

    test('the address of a claim shows its words and its note', async ({ page }) => {
      const background = (selector: string) =>
        page.locator(selector).evaluate((node) => {
          const { backgroundColor, outline, boxShadow, borderInlineStart } = getComputedStyle(node);
          return [backgroundColor, outline, boxShadow, borderInlineStart].join();
        });
      await page.goto(ARTICLE);
      const before = await background('#note-cranes');
      await page.goto(`${ARTICLE}#cranes`);
      await expect(page.locator('mark#cranes')).toBeInViewport();
      await expect(page.locator('#note-cranes')).toBeVisible();
      await expect(page.locator('#note-cranes')).toBeInViewport();
      expect(await background('#note-cranes')).not.toBe(before);
    });

    test('it reads without JavaScript, notes in their places', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport });
      const page = await context.newPage();
      await page.goto(ARTICLE);
      const block = await page
        .locator('[data-block]', { has: page.locator('#cranes') })
        .boundingBox();
      const note = await page.locator('#note-cranes').boundingBox();
      const next = await page
        .locator('[data-block]', { has: page.locator('#outer') })
        .boundingBox();
      if (block === null || note === null || next === null)
        throw new Error('expected boxes, found none');
      if (name === 'wide') {
        expect(note.x).toBeGreaterThanOrEqual(block.x + block.width);
        expect(note.y).toBeLessThan(next.y);
      } else {
        expect(note.y).toBeGreaterThanOrEqual(block.y + block.height);
        expect(note.y + note.height).toBeLessThanOrEqual(next.y);
      }
      await page.locator('#note-cranes a[href*="/cranes/"]').click();
      await expect(page).toHaveURL(`${ARTICLE}cranes/`);
      await context.close();
    });

    test('nothing is wider than the window', async ({ page }) => {
      await page.goto(ARTICLE);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess).toBeLessThanOrEqual(0);
    });
  });
}

test('every word of the checked text stands in the body, and no other', async ({ page }) => {
  await page.goto(ARTICLE);
  const file = readFileSync(`${SITES.german.contentDir}/articles/harbour-report.md`, 'utf8');
  const markdown = file.slice(file.indexOf('\n---\n', 4) + 5);
  const source = markdown.replace(/\]\([^)]*\)/gu, '').replace(/[#*[]/gu, '');
  const words = (text: string) => text.split(/\s+/u).filter(Boolean);
  const shown = await page.locator('[data-article-body]').evaluate((node) => node.textContent);
  expect(words(shown)).toEqual(words(source));
});

test('every claim has its words, its note, and marks that are never nested', async ({ page }) => {
  await page.goto(ARTICLE);
  for (const id of ['growth', 'cranes', 'outer', 'inner', 'crossing', 'across']) {
    await expect(page.locator(`[data-article-body] #${id}`)).toHaveCount(1);
    await expect(page.locator(`#note-${id}`)).toHaveCount(1);
    const cut = page.locator(`mark[data-claims~="${id}"]`);
    expect(await cut.count()).toBeGreaterThan(0);
  }
  await expect(page.locator('mark mark')).toHaveCount(0);
  await expect(page.locator('[data-article-body] [id^="note-"]')).toHaveCount(0);
  const inner = await page.locator('mark[data-claims~="inner"]').allTextContents();
  expect(inner.join('')).toBe('had cost the city nothing at all');
});

test('a withdrawn claim has a page that says so, and no highlight', async ({ page }) => {
  await page.goto(`${SITES.german.url}articles/fluss-im-tal/badeverbot/`);
  await expect(page.locator('main')).toContainText('nicht eindeutig genug');
  await page.goto(`${SITES.german.url}articles/fluss-im-tal/`);
  await expect(page.locator('mark[data-claims~="badeverbot"]')).toHaveCount(0);
});

test('another publication: its language and its scale', async ({ page }) => {
  await page.goto(SITES.german.url);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('body')).toContainText('Satz für Satz');
  await page.goto(`${SITES.german.url}articles/fluss-im-tal/fische/`);
  await expect(page.locator('main')).toContainText('Widerlegt');
});
