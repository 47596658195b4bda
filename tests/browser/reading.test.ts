import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LONG_CLAIMS } from './long-article.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const ARTICLE = `${SITES.german.url}articles/harbour-report/`;
const SHIPPED = `${SITES.shipped.url}articles/taurus-leak/`;
const LONG = `${SITES.long.url}articles/long/`;
const PHONE = { width: 390, height: 844 };

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.id || (element?.getAttribute('href') ?? element?.tagName);
  });
/** Counts how often the browser lays the page out from now on: what a step must not do once for every note. */
const countLayouts = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const count = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
  };
  const before = await count();
  return async () => (await count()) - before;
};
const linesOf = (page: Page, claim: string) => page.locator(`.line[data-claim="${claim}"]`);

test('the headline comes before our answer, the answer before the text', async ({ page }) => {
  for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
    await page.setViewportSize(viewport);
    await page.goto(ARTICLE);
    const order = ['.article-kicker', 'h1', '.short-answer', '.scoreboard', '[data-block="1"]'];
    const tops = await Promise.all(
      order.map(async (selector) => (await page.locator(selector).boundingBox())?.y ?? NaN),
    );
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  }
});

test('keys lead from claim to claim and the words lead to the note and back', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.locator('a[href="#note-growth"]').first().focus();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(`${ARTICLE}#cranes`);
  expect(await focused(page)).toBe('#note-cranes');
  await page.keyboard.press('k');
  expect(await focused(page)).toBe('#note-growth');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${ARTICLE}#note-growth`);
  expect(await focused(page)).toBe('note-growth');
  await page.locator('#note-growth [data-back]').press('Enter');
  await expect.poll(() => focused(page)).toBe('#note-growth');
  await page.locator('#note-growth [rel=next]').click();
  await expect.poll(() => focused(page)).toBe('#note-cranes');
});

test('the keyboard visits the words of every claim at most once, and no mark of the ruler', async ({
  page,
}) => {
  await page.goto(SHIPPED);
  const stops = await page
    .locator('a.words:not([tabindex])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(stops.length).toBeGreaterThan(30);
  expect(new Set(stops).size).toBe(stops.length);
  await expect(page.locator('.stroke:not([tabindex="-1"])')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way back to the words brings the focus along', async ({ page }) => {
    await page.goto(`${ARTICLE}#note-cranes`);
    await page.locator('#note-cranes [data-back]').press('Enter');
    await expect(page.locator('mark#cranes')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('a[href="#note-cranes"]').first()).toBeFocused();
  });

  test('one verdict can be singled out, and a claim in the address shows all the same', async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    const choice = page.getByRole('radio', { name: /Widerlegt/u });
    await page.getByRole('radio').first().focus();
    while (!(await choice.isChecked())) await page.keyboard.press('ArrowDown');
    await expect(page.locator('#note-cranes')).toBeVisible();
    await expect(page.locator('#note-growth')).toBeHidden();
    const color = (claim: string) =>
      linesOf(page, claim)
        .first()
        .evaluate((line) => getComputedStyle(line).textDecorationColor);
    expect(await color('growth')).not.toBe(await color('cranes'));
    await page.goto(`${ARTICLE}#growth`);
    await choice.check();
    await expect(page.locator('#note-growth')).toBeVisible();
  });
});

test('hiding the notes moves nothing above them, and the one in the address stays', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(ARTICLE);
  const control = page.getByRole('checkbox');
  await control.scrollIntoViewIfNeeded();
  const before = await control.boundingBox();
  await control.check();
  expect(await control.boundingBox()).toEqual(before);
  await expect(page.locator('.note:visible')).toHaveCount(0);
  await page.locator('a[href="#note-cranes"]').first().click();
  await expect(page.locator('.note:visible')).toHaveCount(1);
  await expect(page.locator('#note-cranes')).toBeInViewport();
});

test('a note and its words find each other under the pointer', async ({ page }) => {
  await page.goto(SHIPPED);
  await page.locator('#note-unsecured-line').hover();
  await expect(linesOf(page, 'unsecured-line').first()).toHaveClass(/is-met/u);
  await expect(page.locator('.leader path')).toHaveAttribute('d', /^M/u);
});

test('no number is parted from its word, at any width', async ({ page }) => {
  await page.goto(SHIPPED);
  for (let width = 320; width <= 620; width += 20) {
    await page.setViewportSize({ width, height: 800 });
    const parted = await page
      .locator('.end')
      .evaluateAll((ends) =>
        ends.filter((end) => end.getClientRects().length > 1).map((end) => end.textContent),
      );
    expect(parted).toEqual([]);
  }
});

for (const [name, viewport] of Object.entries({
  '320 px': { width: 320, height: 640 },
  '1280 px at 400 %': { width: 320, height: 256 },
  '1280 px at 200 %': { width: 640, height: 450 },
})) {
  test(`nothing is lost at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const address of [ARTICLE, SHIPPED, LONG]) {
      await page.goto(address);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      const cut = await page.locator('main :is(p, label, h1, h2, li)').evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .filter(
            ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 8,
          )
          .map(({ textContent }) => textContent),
      );
      expect(cut).toEqual([]);
    }
  });
}

test('larger text is not cut off', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.locator('html').evaluate((root) => {
    root.style.fontSize = '225%';
  });
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
});

test('forced colours keep the lines apart, and the note in the address', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${SHIPPED}#regular-phone`);
  const styleOf = (claim: string) =>
    linesOf(page, claim)
      .first()
      .evaluate((line) => getComputedStyle(line).textDecorationStyle);
  const styles = ['unsecured-line', 'regular-phone', 'discussed-the-attack', 'headline-shame'];
  expect(new Set(await Promise.all(styles.map(styleOf))).size).toBe(styles.length);
  const edge = (claim: string) =>
    page
      .locator(`#note-${claim}`)
      .evaluate((note) => getComputedStyle(note, '::before').borderInlineStartWidth);
  expect(await edge('regular-phone')).toBe('2px');
  expect(await edge('unsecured-line')).toBe('0px');
});

test('nothing moves for a reader who asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(ARTICLE);
  const moving = await page
    .locator('main *')
    .evaluateAll((elements) =>
      elements.filter((element) => getComputedStyle(element).transitionDuration !== '0s'),
    );
  expect(moving).toEqual([]);
});

test('controls can be hit', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(`${ARTICLE}#cranes`);
  const targets = page.locator('.score label, .notes-control label, summary, .note-links a');
  const sizes = await targets.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect())
      .map(({ width, height }) => Math.min(width, height)),
  );
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with notes open and filtered, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${SHIPPED}#regular-phone`);
    await page.locator('#note-regular-phone').hover();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('radio', { name: /Misleading/u }).check();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test('200 claims: notes beside their words, none on another, quick to step through', async ({
  page,
}) => {
  await page.goto(LONG);
  const notes = await page
    .locator('.note')
    .evaluateAll((all) => all.map((note) => note.getBoundingClientRect()));
  expect(notes).toHaveLength(LONG_CLAIMS);
  for (const [index, { top }] of notes.entries()) {
    expect(top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? 0);
  }
  await page.locator('a[href="#note-said-1"]').first().focus();
  const layouts = await countLayouts(page);
  for (let step = 1; step < 20; step += 1) await page.keyboard.press('n');
  const perStep = (await layouts()) / 19;
  expect(perStep).toBeGreaterThan(0);
  expect(perStep).toBeLessThan(LONG_CLAIMS / 4);
  await expect(page.locator('#note-left-10')).toBeInViewport();
});

test('the page is light, and nothing moves when the fonts arrive', async ({ page }) => {
  const fonts: number[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.woff2')) return;
    void response.body().then((body) => fonts.push(body.length));
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number };
        Object.assign(globalThis, { shifted: Number(Reflect.get(globalThis, 'shifted')) + value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(SHIPPED, { waitUntil: 'networkidle' });
  expect(fonts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(80_000);
  const shifted = await page.evaluate(() => Number(Reflect.get(globalThis, 'shifted')));
  expect(shifted).toBeLessThan(0.01);
  const html = readFileSync(
    path.join(SITES.shipped.outDir, 'articles/taurus-leak/index.html'),
    'utf8',
  );
  const files = [...html.matchAll(/(?:href|src)="\/(assets\/[^"]+\.(?:css|js))"/gu)].map(
    ([, file]) => readFileSync(path.join(SITES.shipped.outDir, file ?? ''), 'utf8'),
  );
  const weigh = (text: string) => brotliCompressSync(text).length;
  expect(weigh(html) + files.reduce((sum, file) => sum + weigh(file), 0)).toBeLessThan(60_000);
});
