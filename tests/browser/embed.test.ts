import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expect, test } from './site-test.ts';
import { SITES, type TestSite } from './sites.ts';

const { exhibit, german } = SITES;
const CLAIM = `${exhibit.url}articles/bridge/toll/`;
const sizedSchema = z.object({ width: z.int(), height: z.int() });
const PUBLISHED_AT = 'https://braces.example/';

/** Shows a card in somebody else's page, on another origin. */
async function showInForeignPage(page: Page, code: string): Promise<void> {
  // A file that was really served: a page made up by the test may not open frames of this machine. It has no
  // content policy, as pages of the site have.
  await page.goto(`${german.url}robots.txt`);
  await page.setContent(
    `<!doctype html><html lang="en"><title>Host</title><style>* { color: lime }</style>${code}`,
  );
}

test('the code of a claim’s page shows its card in another page, without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(CLAIM);
  await page.locator('details', { has: page.locator('textarea') }).click();
  const code = await page.locator('textarea').inputValue();
  expect(code).not.toContain('<script');
  expect(code).toContain(`src="${PUBLISHED_AT}embed/bridge/toll/"`);

  await showInForeignPage(page, code.replace(PUBLISHED_AT, exhibit.url));
  await expect(page.locator('iframe')).toHaveAttribute(
    'title',
    /^Fact check: The toll rose by 50%/u,
  );
  const card = page.frameLocator('iframe');
  await expect(card.locator('blockquote')).toHaveText(
    'Проезд подорожал на 50% & больше — «{сразу}»',
  );
  await expect(card.locator('blockquote')).toHaveAttribute('lang', 'ru');
  await expect(card.locator('.verdict')).toHaveText('False');
  await expect(card.locator('.verdict svg')).toBeVisible();
  await expect(card.locator('main')).toContainText('The toll rose by 20 percent');
  await expect(card.locator('main')).toContainText('Вестник');
  await card.getByRole('link').click();
  await expect(page).toHaveURL(CLAIM);
  await context.close();
});

test('a card is one file: no script, no font, no picture, and out of the search engines', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${exhibit.url}embed/bridge/closed/`);
  expect(requests.filter((address) => !address.endsWith('/favicon.svg'))).toEqual([page.url()]);
  await expect(page.locator('script')).toHaveCount(0);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    `${PUBLISHED_AT}articles/bridge/closed/`,
  );
  await expect(page.locator('main')).toContainText('Anna Petrova, engineer');
});

test('an earlier id still shows the card, and a withdrawn claim’s card says so', async ({
  page,
}) => {
  await showInForeignPage(page, `<iframe src="${exhibit.url}embed/bridge/toll-rise/"></iframe>`);
  await expect(page.frameLocator('iframe').locator('.verdict')).toHaveText('False');
  for (const id of ['old-toll', 'first-toll']) {
    await showInForeignPage(page, `<iframe src="${exhibit.url}embed/bridge/${id}/"></iframe>`);
    const card = page.frameLocator('iframe');
    await expect(card.locator('main')).toContainText('This claim was withdrawn on March 8, 2025');
    await expect(card.locator('main')).toContainText('The words say less');
    await expect(card.locator('.verdict')).toHaveCount(0);
  }
});

test('a claim’s page leads to an oEmbed answer with the same code', async ({ page }) => {
  for (const id of ['toll', 'old-toll']) {
    await page.goto(`${exhibit.url}articles/bridge/${id}/`);
    const link = page.locator('link[type="application/json+oembed"]');
    const address = (await link.getAttribute('href'))?.replace(PUBLISHED_AT, exhibit.url) ?? '';
    const response = await page.request.get(address);
    expect(response.headers()['content-type']).toContain('application/json');
    const answer: unknown = await response.json();
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Braces & Co' });
    expect(sizedSchema.parse(answer).width).toBe(600);
    if (id !== 'toll') continue;
    expect(answer).toMatchObject({ html: await page.locator('textarea').inputValue() });
  }
});

for (const site of [SITES.shipped, exhibit]) {
  test(`every card of ${site.outDir} fits its frame, 600 and 400 px wide`, async ({ page }) => {
    test.setTimeout(180_000);
    const tooTall: string[] = [];
    const cards = cardsOf(site);
    expect(cards.length).toBeGreaterThan(1);
    for (const { address, height } of cards) {
      for (const width of [600, 400]) {
        await page.setViewportSize({ width, height });
        await page.goto(address);
        await page.locator('main').waitFor();
        const { scrollHeight, scrollWidth } = await page.evaluate(() => document.documentElement);
        if (scrollHeight > height || scrollWidth > width) tooTall.push(`${address} ${width}`);
      }
    }
    expect(tooTall).toEqual([]);
  });
}

test('axe finds nothing on a card, light or dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const id of ['toll', 'closed', 'old-toll']) {
      await page.goto(`${exhibit.url}embed/bridge/${id}/`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((violation) => [id, violation.id])).toEqual([]);
    }
  }
});

/** Cards of a finished site, with the height their oEmbed answers ask for. */
function cardsOf({ outDir, url }: TestSite): { address: string; height: number }[] {
  return globSync('embed/*/*/oembed.json', { cwd: outDir }).flatMap((file) => {
    const card = readFileSync(path.join(outDir, path.dirname(file), 'index.html'), 'utf8');
    // An earlier id only leads on to the card.
    if (!card.includes('<main')) return [];
    const answer = sizedSchema.parse(JSON.parse(readFileSync(path.join(outDir, file), 'utf8')));
    return { address: new URL(path.dirname(file) + '/', url).href, height: answer.height };
  });
}
