import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import de from '../../src/site/i18n/de.json' with { type: 'json' };
import en from '../../src/site/i18n/en.json' with { type: 'json' };
import { patternOf } from '../unit/site/message-shape.ts';
import { pageKindsOf } from './site-pages.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const { german, exhibit } = SITES;
/** An Arabic article, checked in German, on a site with an English interface. */
const MARKET = `${exhibit.url}articles/market/`;
const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } } as const;

/** Names that are the same in every language, and words that German shares, are left out. */
const ENGLISH = Object.entries(en)
  // "In {language}" would also fit German words after "In".
  .filter(([key]) => key !== 'source.lang')
  .filter(([key, message]) => message !== new Map(Object.entries(de)).get(key))
  .map(([key, message]) => ({ key, pattern: patternOf(message) }));
const GERMAN = Object.values(de).map(patternOf);

/** Runs in the page: every text and spoken label in one language, white space as shown. */
function textsIn(lang: string): string[] {
  const isIn = (node: Element) => node.closest('[lang]')?.getAttribute('lang') === lang;
  const labels = ['aria-label', 'placeholder', 'title', 'alt'];
  const texts = [...document.querySelectorAll('body *, title, meta[content]')]
    .filter((node) => isIn(node) && !['SCRIPT', 'STYLE'].includes(node.tagName))
    .flatMap((node) => [
      node.textContent,
      ...[...node.childNodes].filter(({ nodeType }) => nodeType === 3).map((t) => t.textContent),
      ...labels.map((name) => node.getAttribute(name)),
    ]);
  return texts
    .map((text) => (text ?? '').replace(/\s+/gu, ' ').trim())
    .filter((text) => text.length > 1 && text.length < 300);
}

test('the German interface has no English left on any kind of page', async ({ page }) => {
  test.setTimeout(180_000);
  const found: string[] = [];
  for (const address of [...pageKindsOf(german), `${german.url}404.html`]) {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    for (const text of new Set(await page.evaluate(textsIn, 'de'))) {
      if (GERMAN.some((pattern) => pattern.test(text))) continue;
      const match = ENGLISH.find(({ pattern }) => pattern.test(text));
      if (match !== undefined) found.push(`${address}: ${match.key}: ${text}`);
    }
  }
  expect(found).toEqual([]);
});

test('dates follow the language of the interface', async ({ page }) => {
  await page.goto(`${german.url}articles/harbour-report/`);
  await expect(page.locator('.article-kicker')).toContainText('15. Juli 2024');
  await page.goto(MARKET);
  await expect(page.locator('.article-kicker')).toContainText('March 10, 2025');
});

test('interface, checked text, checkers and sources each keep their own language', async ({
  page,
}) => {
  const marked = (selector: string, lang: string, dir: string) =>
    expect(page.locator(`${selector}:lang(${lang}):dir(${dir})`)).toHaveCount(1);
  await page.goto(MARKET);
  await marked('html', 'en', 'ltr');
  await marked('[data-article-body]', 'ar', 'rtl');
  await marked('#note-shops .note-summary', 'de', 'ltr');
  await marked('#note-shops .verdict', 'en', 'ltr');
  await page.goto(`${MARKET}reopened/`);
  await marked('html', 'en', 'ltr');
  await marked('h1', 'de', 'ltr');
  await marked('.exhibit-quote blockquote', 'ar', 'rtl');
  await marked('.evidence-list blockquote', 'ar', 'rtl');
  await page.goto(`${exhibit.url}claims/`);
  const inTable = page.locator('.claim-table a', { hasText: 'Der alte Markt der Stadt' });
  await expect(inTable).toHaveAttribute('lang', 'de');
  await page.goto(`${exhibit.url}articles/`);
  const headline = page.locator('main').getByRole('heading', { name: 'سوق المدينة' });
  await expect(headline).toHaveAttribute('dir', 'rtl');
});

test('right-to-left words are anchored exactly: marks, tatweel, figures, a claim in a claim', async ({
  page,
}) => {
  await page.goto(MARKET);
  const wordsOf = async (id: string) =>
    (await page.locator(`mark[data-claims~="${id}"] .words`).allTextContents()).join('');
  expect(await wordsOf('reopened')).toBe('عاد سوقُ المدينةِ القديمُ إلى العمل');
  expect(await wordsOf('tatweel')).toBe('مـــبـــارك للجميع');
  expect(await wordsOf('brand')).toBe('شركة Harbour & Sons (2019–2024)');
  expect(await wordsOf('shops')).toBe('350 محلًا فتحت أبوابها');
  expect(await wordsOf('report')).toContain(await wordsOf('shops'));
});

for (const [name, viewport] of Object.entries(SIZES)) {
  for (const dir of ['ltr', 'rtl']) {
    test.describe(`right-to-left text on a page that runs ${dir}, ${name}`, () => {
      test.use({ viewport });

      test('fits the window, notes on the far side of the text, axe content', async ({ page }) => {
        test.setTimeout(120_000);
        for (const address of [MARKET, `${MARKET}reopened/`]) {
          await page.goto(address);
          await page.evaluate((value) => (document.documentElement.dir = value), dir);
          expect(await excessWidth(page)).toBeLessThanOrEqual(0);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        }
        if (name === 'wide') {
          await page.goto(MARKET);
          await page.evaluate((value) => (document.documentElement.dir = value), dir);
          const [text, note] = await Promise.all([
            page.locator('[data-block="1"]').boundingBox(),
            page.locator('#note-reopened').boundingBox(),
          ]);
          const isAfter = (note?.x ?? 0) > (text?.x ?? 0);
          expect(isAfter).toBe(dir === 'ltr');
        }
      });
    });
  }
}

function excessWidth(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test('the search has one index, in the language of the interface', () => {
  for (const { site, lang } of [
    { site: german, lang: 'de' },
    { site: exhibit, lang: 'en' },
  ]) {
    const file = path.join(site.outDir, 'pagefind', 'pagefind-entry.json');
    const entry: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(entry).toHaveProperty('languages');
    const { languages } = entry as { languages: object };
    expect(Object.keys(languages)).toEqual([lang]);
  }
});

test('a search in Arabic finds the claim on the English site', async ({ page }) => {
  await page.goto(`${exhibit.url}search/?q=${encodeURIComponent('أبوابها')}`);
  await expect(page.locator('main ol a[href*="market/#shops"]:visible').first()).toBeVisible();
});
