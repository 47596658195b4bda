import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const SEARCH = `${SITES.german.url}search/`;

const results = (page: Page) => page.locator('main ol a[href*="/articles/"][href*="#"]:visible');
const addresses = (page: Page) =>
  results(page).evaluateAll((links) => [
    ...new Set(links.map((link) => link.getAttribute('href')?.split('#')[1])),
  ]);

test('a word of one claim leads to its annotation', async ({ page }) => {
  await page.goto(SEARCH);
  await page.locator('input[name=q]').fill('Forellen');
  await page.locator('input[name=q]').press('Enter');
  await expect(page).toHaveURL(/[?&]q=Forellen/u);
  await expect.poll(() => addresses(page)).toEqual(['fische']);
  await expect(page.locator('[role=status], [aria-live]').first()).toHaveText(/\d/u);
  await results(page).first().click();
  await expect(page).toHaveURL(/\/articles\/fluss-im-tal\/#fische$/u);
  await expect(page.locator('#fische')).toBeInViewport();
});

test('the filter by verdict is in the address, survives a reload, and Back undoes it', async ({
  page,
}) => {
  await page.goto(`${SEARCH}?q=Hafen`);
  await expect.poll(() => addresses(page)).toContain('growth');
  const both = (await addresses(page)).toSorted();
  const filter = page.locator('[name=verdict]');
  if ((await filter.first().evaluate((node) => node.tagName)) === 'SELECT') {
    await filter.selectOption('widerlegt');
  } else {
    await page.locator('[name=verdict][value=widerlegt]').check();
  }
  await expect(page).toHaveURL(/verdict=widerlegt/u);
  await expect.poll(() => addresses(page)).not.toContain('growth');
  const filtered = await addresses(page);
  expect(filtered).toContain('cranes');
  await page.reload();
  await expect.poll(() => addresses(page)).toEqual(filtered);
  await page.goBack();
  await expect.poll(async () => (await addresses(page)).toSorted()).toEqual(both);
});

test('an address with a verdict alone shows the claims of that verdict', async ({ page }) => {
  await page.goto(`${SEARCH}?verdict=teils-belegt`);
  await expect.poll(async () => (await addresses(page)).toSorted()).toEqual(['across', 'crossing']);
});

test('1.8 and 18 are different words', async ({ page }) => {
  await page.goto(`${SEARCH}?q=1.8`);
  await expect.poll(() => addresses(page)).toContain('growth');
  expect(await addresses(page)).not.toContain('cranes');
  await page.goto(`${SEARCH}?q=18`);
  await expect.poll(() => addresses(page)).toContain('cranes');
  expect(await addresses(page)).not.toContain('growth');
});

test('a withdrawn claim is not found', async ({ page }) => {
  await page.goto(`${SEARCH}?q=Badeverbot`);
  await expect(page.locator('[role=status], [aria-live]').first()).toHaveText(/\S/u);
  expect(await addresses(page)).not.toContain('badeverbot');
});

test('search, filter and annotation are reached by keyboard alone', async ({ page }) => {
  await page.goto(SITES.german.url);
  await tabTo(page, 'a[href$="/search/"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\//u);
  await tabTo(page, 'input[name=q]');
  await page.keyboard.type('Hafen');
  await page.keyboard.press('Enter');
  // Where the script is not there yet, the form itself leads to the results.
  await expect(page).toHaveURL(/q=Hafen/u);
  await expect.poll(() => addresses(page)).toContain('growth');
  await tabTo(page, '[name=verdict]');
  await chooseVerdict(page);
  await expect(page).toHaveURL(/verdict=/u);
  await tabTo(page, 'main ol a[href*="#"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\/[a-z-]+\/#[a-z-]+$/u);
  await tabTo(page, '[data-article-body] mark a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#note-[a-z-]+$/u);
});

/** Presses Tab until the focus is on an element that matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector))
      return;
  }
  throw new Error(`The focus never came to ${selector}, expected it within 80 presses of Tab.`);
}

async function chooseVerdict(page: Page): Promise<void> {
  const tag = await page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press(tag === 'SELECT' ? 'ArrowDown' : 'Space');
}
