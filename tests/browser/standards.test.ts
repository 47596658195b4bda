import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

test('the standards page answers every item in words, and shows no badge', async ({ page }) => {
  await page.goto(`${SITES.shipped.url}about/`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Standards' }).click();
  const items = page.getByRole('main').locator('.standard').getByRole('listitem');
  expect(await items.count()).toBeGreaterThan(20);
  const answer = /Met by the software|Met by this site|Not met|For the publisher to answer/u;
  for (const item of await items.all()) await expect(item).toContainText(answer);
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test('what is met leads to the place where it is shown', async ({ page }) => {
  await page.goto(`${SITES.subPath.url}standards/`);
  const met = page.locator('[data-status="software"], [data-status="site"]');
  expect(await met.count()).toBeGreaterThan(0);
  await expect(met.getByRole('link')).toHaveCount(await met.count());
  await met.getByRole('link').first().click();
  const anchor = new URL(page.url()).hash;
  expect(anchor).not.toBe('');
  await expect(page.locator(anchor)).toBeInViewport();
});

test('a publication without standards.yaml has no such page', async ({ page }) => {
  const response = await page.request.get(`${SITES.german.url}standards/`);
  expect(response.status()).toBe(404);
});

test('the article says how much was checked, and lists what was left open', async ({ page }) => {
  await page.goto(`${SITES.shipped.url}articles/taurus-leak/`);
  const coverage = page.locator('.coverage');
  await expect(coverage).toContainText(/of 29 sentences.* 24 hold.* 3 only .* 2 were left open/u);
  await coverage.getByText('Sentences left open').click();
  await expect(coverage.getByRole('listitem')).toHaveText([
    'Subscribe to Pravda.Ru Telegram channel, Facebook, RSS!',
    'Author`s name Andrey Mihayloff',
  ]);
});
