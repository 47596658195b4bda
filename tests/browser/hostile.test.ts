import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { HOSTILE_ARTICLES } from '../hostile/hostile-content.ts';
import { PAYLOADS } from '../hostile/payloads.ts';
import { pageKindsOf, pagesOf } from './site-pages.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const { hostile } = SITES;

/** The pages that hold all of one article's texts: the article, its claim, and the claim's card. */
const EACH = /\/articles\/[^/]+\/(?:live\/)?$|\/embed\/[^/]+\/live\/$/u;

for (const bypassCSP of [true, false]) {
  test.describe(bypassCSP ? 'escaping alone' : 'with the content policy', () => {
    test.use({ bypassCSP });

    test('no hostile text runs a script, on any page', async ({ page }) => {
      test.setTimeout(600_000);
      const runs = await countRuns(page);
      // Escaping must hold on each page; the policy is the same on all pages of a kind.
      const addresses = bypassCSP
        ? [...pageKindsOf(hostile), ...pagesOf(hostile).filter((address) => EACH.test(address))]
        : pageKindsOf(hostile);
      const leaks: string[] = [];
      for (const address of addresses) {
        await page.goto(address);
        leaks.push(...(await page.evaluate(findLeaks)).map((leak) => `${address}: ${leak}`));
      }
      await page.goto(
        `${hostile.url}search/?q=${encodeURIComponent('<img src=x onerror=__pwned(99)>')}`,
      );
      await expect(page.getByRole('status')).toHaveText(/\S/u);
      expect(leaks).toEqual([]);
      expect(runs).toEqual([]);
      const texts = HOSTILE_ARTICLES.length;
      console.log(`${texts} hostile texts, ${addresses.length} pages: ${runs.length} scripts run`);
    });
  });
}

test('the search shows hostile hits as text', async ({ page }) => {
  const runs = await countRuns(page);
  for (const words of ['said', 'pwned', 'script', 'onerror']) {
    await page.goto(`${hostile.url}search/?q=${words}`);
    await expect(page.getByRole('status')).toHaveText(/\d/u);
    expect(await page.evaluate(findLeaks)).toEqual([]);
  }
  expect(runs).toEqual([]);
});

test('hostile text is narrow enough for a phone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 740 });
  const index = PAYLOADS.letters.findIndex((text) => text.length >= 10_000);
  const article = `${hostile.url}articles/letters-${index}/`;
  const wide: string[] = [];
  const addresses = [article, `${article}live/`, `${article}gone/`, ...pageKindsOf(hostile)];
  for (const address of addresses.filter((each) => !each.includes('/embed/'))) {
    await page.goto(address);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    if (scrollWidth > clientWidth) wide.push(`${address}: ${scrollWidth}`);
  }
  expect(wide).toEqual([]);
});

test('direction controls of a checked text turn nothing that is not theirs', async ({ page }) => {
  for (const { slug } of HOSTILE_ARTICLES.filter(({ kind }) => kind === 'direction')) {
    for (const sitePath of [`articles/${slug}/`, `articles/${slug}/live/`, `embed/${slug}/live/`]) {
      await page.goto(`${hostile.url}${sitePath}`);
      expect(await page.evaluate(findTurnedText), sitePath).toEqual([]);
    }
  }
});

test('feeds and sitemaps of hostile texts are well-formed', async ({ page }) => {
  const files = globSync('**/*.{xml,svg}', { cwd: hostile.outDir });
  expect(files.length).toBeGreaterThan(HOSTILE_ARTICLES.length);
  // A page without a policy: the browser's own account of an error has an inline style.
  await page.goto('about:blank');
  for (const file of files) {
    const text = readFileSync(path.join(hostile.outDir, file), 'utf8');
    const error = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return parsed.querySelector('parsererror')?.textContent;
    }, text);
    expect(error, file).toBeUndefined();
  }
});

/** Gathers every script a page runs that is not the site's: calls of the payloads, and dialogs. */
async function countRuns(page: Page): Promise<string[]> {
  const runs: string[] = [];
  await page.exposeBinding('__pwned', ({ frame }, number: unknown) => {
    runs.push(`${frame.url()}: ${String(number)}`);
  });
  page.on('dialog', (dialog) => {
    runs.push(`${page.url()}: dialog`);
    void dialog.dismiss();
  });
  return runs;
}

/** Runs in the page: what a hostile text could have left there, whether it has run yet or not. */
function findLeaks(): string[] {
  const elements = [...document.querySelectorAll('*')];
  const scripts = [...document.scripts].filter(
    ({ src, type }) => type !== 'application/ld+json' && !src.startsWith(`${location.origin}/`),
  );
  // Links inside pictures have no address of their own to ask for: theirs is resolved like the others'.
  const links = [...document.querySelectorAll('a[href]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', document.baseURI),
  );
  return [
    ...scripts.map(({ outerHTML }) => `script ${outerHTML}`),
    ...elements.flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => name.startsWith('on') || name === 'srcdoc')
        .map((name) => `${element.tagName} has ${name}`),
    ),
    ...links
      .filter(({ protocol }) => !['http:', 'https:', 'mailto:'].includes(protocol))
      .map(({ href }) => `link to ${href}`),
    ...[...document.querySelectorAll('iframe, object, embed, base, form[action^="java" i]')].map(
      ({ outerHTML }) => outerHTML,
    ),
  ];
}

/** Runs in the page: words of the interface that stand after an open direction control, not shielded from it. */
function findTurnedText(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (!/[\u202A-\u202E\u2066-\u2069]/u.test(text)) continue;
    let shield = node.parentElement;
    while (shield !== null && isOpen(shield)) shield = shield.parentElement;
    // Outside the checked text, and the list of its sentences left open, nothing may hold such a control at all.
    if (shield?.closest('[data-article-body], .coverage li, blockquote, textarea, pre') == null)
      found.push(text);
  }
  return found;

  function isOpen(element: Element): boolean {
    const { display, unicodeBidi } = getComputedStyle(element);
    return display.startsWith('inline') && !/isolate|plaintext/u.test(unicodeBidi);
  }
}
