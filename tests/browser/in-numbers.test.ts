import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const { url } = SITES.shipped;

test('each part of a bar leads to exactly the claims it counts', async ({ page }) => {
  await page.goto(`${url}in-numbers/`);
  const parts = await page.locator('#speakers ~ ul svg a').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      count: /\d+$/u.exec(link.querySelector('title')?.textContent ?? '')?.[0],
    })),
  );
  expect(parts.length).toBeGreaterThan(5);
  for (const { href, count } of parts) {
    await page.goto(new URL(href, url).href);
    const status = page.locator('[data-part="status"]');
    await expect(status, href).toHaveText(new RegExp(`(?<!\\d)${count ?? '?'}(?!\\d)`, 'u'));
  }
});

test('the name beside a bar leads to its claims without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url}in-numbers/`);
  const bar = page.locator('#speakers ~ ul li').filter({ hasText: 'Boris Pistorius' });
  const total = /\d+/u.exec(await bar.locator('.total').innerText())?.[0];
  await bar.getByRole('link', { name: 'Boris Pistorius' }).click();
  await expect(page.locator('.claim-table tbody tr')).toHaveCount(Number(total));
  await context.close();
});

test('the table says in words what the bars show', async ({ page }) => {
  await page.goto(`${url}in-numbers/`);
  const section = page.getByRole('region', { name: 'By publisher' });
  await section.getByText('The same as a table').click();
  const counts = await section.locator('tbody td a').allInnerTexts();
  const [total, ...verdicts] = counts.map(Number);
  expect(verdicts.reduce((sum, count) => sum + count, 0)).toBe(total);
  await expect(section.getByRole('columnheader', { name: 'Missing context' })).toBeVisible();
});

test('at 320 px nothing is cut off, also with the tables open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${url}in-numbers/`);
  for (const summary of await page.locator('summary').all()) await summary.click();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(overflow).toBe(false);
});
