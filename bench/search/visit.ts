import type { Browser, Page } from '@playwright/test';
import type { Interface } from './interfaces.ts';

/** What one visit costs that ends with the first result, for a browser that knows nothing of the site. */
export interface ColdVisit {
  /** Bytes over the wire, headers included, until the first result is in sight. */
  readonly bytesToFirst: number;
  /** Bytes when nothing more is fetched. */
  readonly bytesInAll: number;
}

/** Width and height of a window. */
export interface Window {
  readonly width: number;
  readonly height: number;
}

/**
 * Opens the page as a new reader and types the words.
 *
 * @param sent Bytes the server has sent so far. A browser does not tell what the workers of a page fetch.
 */
export async function visitCold(
  browser: Browser,
  origin: string,
  ui: Interface,
  words: string,
  sent: () => number,
  viewport: Window,
): Promise<ColdVisit> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const before = sent();
  await page.goto(`${origin}${ui.path}`, { waitUntil: 'load' });
  await askFor(page, ui, words);
  const bytesToFirst = sent() - before;
  await untilQuiet(sent, QUIET_MS);
  const bytesInAll = sent() - before;
  await context.close();
  return { bytesToFirst, bytesInAll };
}

/**
 * Opens the page and searches for each of the words, with the verdict chosen if one is given.
 *
 * Words after the first show every filter. The default interface shows only the filters that have arrived with the
 * first results, and the others not before it searches again.
 *
 * @param sent Bytes the server has sent so far.
 */
export async function openWarm(
  browser: Browser,
  origin: string,
  ui: Interface,
  first: readonly string[],
  sent: () => number,
  verdict?: string,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}${ui.path}`, { waitUntil: 'load' });
  for (const words of first) {
    await askFor(page, ui, words);
    await untilQuiet(sent, QUIET_MS);
  }
  if (verdict === undefined) return page;
  const box = page.locator(ui.verdict(verdict)).first();
  await box.waitFor({ state: 'attached' });
  await box.evaluate((input: HTMLInputElement) => {
    input.click();
  });
  await untilQuiet(sent, QUIET_MS);
  return page;
}

/** What a page asks for follows an answer within this time. */
const QUIET_MS = 500;

/**
 * Waits until nothing was sent for so long. A page's own "network idle" comes once, after loading, and says
 * nothing of what it fetches later.
 */
export async function untilQuiet(sent: () => number, quietMs: number): Promise<void> {
  let before = Number.NaN;
  while (sent() !== before) {
    before = sent();
    await new Promise((resolve) => setTimeout(resolve, quietMs));
  }
}

/** A page that takes longer has stopped. */
const LONGEST_MS = 20_000;

/** Puts words into the field and returns the milliseconds until their first result can be read, or none is said to be there. */
export function askFor(page: Page, ui: Interface, words: string): Promise<number> {
  const { field, result, summary, none, submits } = ui;
  return page.evaluate(
    ({ field, result, summary, none, submits, words, longest }) =>
      new Promise<number>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>(field);
        if (input === null) {
          reject(new Error(`There is no ${field}, expected the field of the search.`));
          return;
        }
        const isThere = () => {
          const said = document.querySelector(summary)?.textContent.trim() ?? '';
          const found = document.querySelector(result) !== null;
          return said.includes(words) && (found || new RegExp(none, 'u').test(said));
        };
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(() => {
          reject(new Error(`"${words}" had no results after ${longest} ms.`));
        }, longest);
        input.focus();
        const start = performance.now();
        input.value = words;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        if (submits) input.form?.requestSubmit();
      }),
    { field, result, summary, none, submits, words, longest: LONGEST_MS },
  );
}
