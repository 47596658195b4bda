import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { PARTS, partSite } from './parts.ts';
import { expect, test } from './site-test.ts';

const NEWEST = partSite('2025');
const OLDEST = partSite('2023');

interface Claim {
  readonly verdict: string;
  readonly withdrawn?: object;
}

/** The claims of a part that are found, as its article file has them. */
function claimsOf(article: string): readonly Claim[] {
  const text = readFileSync(`tests/fixtures/sites/german/articles/${article}`, 'utf8');
  const { claims } = parse(text.split('\n---\n')[0] ?? '') as { claims: readonly Claim[] };
  return claims.filter(({ withdrawn }) => withdrawn === undefined);
}

const withVerdict = (verdict: string) =>
  Object.values(PARTS).map(
    (article) => claimsOf(article).filter((claim) => claim.verdict === verdict).length,
  );
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const hits = (page: Page) => page.locator('main ol > li');
const box = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`);
const countOf = (page: Page, name: string, value: string) =>
  page.locator('.value', { has: box(page, name, value) }).locator('[data-slot=count]');

/** The addresses of the hits, once they are those of the search that was asked for. */
const addresses = (page: Page) =>
  hits(page)
    .locator('[data-slot=title]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Every hit of the search that is shown, further ones asked for. */
async function allAddresses(page: Page, expected: number): Promise<readonly string[]> {
  await expect(page.locator('[data-part=summary]')).toHaveText(new RegExp(`\\b${expected}$`, 'u'));
  while (await page.locator('[data-part=more]').isVisible()) {
    const shown = await hits(page).count();
    await page.locator('[data-part=more]').click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(shown);
  }
  return addresses(page);
}

for (const [part, site] of Object.entries({ newest: NEWEST, oldest: OLDEST })) {
  test(`the search page of the ${part} part finds the claims of every part, below their own paths`, async ({
    page,
  }) => {
    await page.goto(`${site.url}search/?q=Forellen`);
    await expect
      .poll(() => addresses(page))
      .toContain(`${partSite('2025').base}articles/fluss-im-tal/#fische`);
    await page.goto(`${site.url}search/?q=Kräne`);
    await expect
      .poll(() => addresses(page))
      .toContain(`${partSite('2024').base}articles/harbour-report/#cranes`);
  });
}

test('a hit of another part leads to the annotation on its page', async ({ page }) => {
  await page.goto(`${NEWEST.url}search/?q=Kräne`);
  await hits(page).locator('a[href$="#cranes"]').click();
  await expect(page).toHaveURL(/\/2024\/articles\/harbour-report\/#cranes$/u);
  await expect(page.locator('#cranes')).toBeInViewport();
});

test('filters narrow every part, and their counts are of all parts together', async ({ page }) => {
  const perPart = withVerdict('widerlegt');
  // Otherwise a filter that forgets a part would not be noticed.
  expect(perPart.filter((count) => count > 0).length).toBeGreaterThan(1);
  await page.goto(`${NEWEST.url}search/`);
  await expect(countOf(page, 'verdict', 'widerlegt')).toHaveText(String(sum(perPart)));
  const proven = sum(withVerdict('belegt'));
  await expect(countOf(page, 'verdict', 'belegt')).toHaveText(String(proven));
  await box(page, 'verdict', 'widerlegt').check();
  const found = await allAddresses(page, sum(perPart));
  const years = Object.keys(PARTS);
  expect(found).toHaveLength(sum(perPart));
  for (const [index, count] of perPart.entries()) {
    const year = years[index];
    expect([year, found.filter((href) => href.startsWith(`/${year}/`)).length]).toEqual([
      year,
      count,
    ]);
  }
});

test('a value that one part alone has leaves the others out', async ({ page }) => {
  await page.goto(`${NEWEST.url}search/?speaker=Ines+Carvalho`);
  await expect.poll(() => addresses(page)).not.toEqual([]);
  for (const address of await addresses(page)) expect(address).toMatch(/^\/2024\//u);
  await expect(countOf(page, 'year', '2024')).toHaveText(String((await addresses(page)).length));
  await expect(box(page, 'year', '2025')).toHaveCount(0);
});

test('newest first goes through the parts from the newest to the oldest', async ({ page }) => {
  await page.goto(`${NEWEST.url}search/`);
  const articles = Object.keys(PARTS).length;
  const claims = sum(Object.values(PARTS).map((article) => claimsOf(article).length));
  await allAddresses(page, articles + claims);
  const days = await hits(page)
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toHaveLength(articles + claims);
  expect(days).toEqual(days.toSorted().reverse());
});
