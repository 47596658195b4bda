import { z } from 'zod';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const ARTICLE = `${SITES.shipped.url}articles/taurus-leak/`;
const manifestSchema = z.object({
  name: z.string(),
  icons: z.array(z.object({ src: z.string() })),
});

test('a hairline shows how much of the article is read, and none where motion is unwanted', async ({
  page,
}) => {
  const width = () =>
    page.evaluate(() => new DOMMatrix(getComputedStyle(document.body, '::before').transform).a);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(ARTICLE);
  await expect.poll(width).toBe(0);
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
  });
  await expect.poll(width).toBeGreaterThan(0.2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const content = await page.evaluate(() => getComputedStyle(document.body, '::before').content);
  expect(content).toBe('none');
});

test('the page of a claim is fetched when the pointer rests on its link', async ({ page }) => {
  await page.goto(ARTICLE);
  const link = page.locator('.note-summary a[href*="/articles/"]').first();
  const address = new URL((await link.getAttribute('href')) ?? '', ARTICLE).href;
  const fetched = page.waitForRequest(address);
  await link.hover();
  expect((await fetched).url()).toBe(address);
});

test('below a sub-path the manifest and all its icons are there', async ({ page }) => {
  const { url } = SITES.subPath;
  await page.goto(url);
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const response = await page.request.get(new URL(href ?? '', url).href);
  const { name, icons } = manifestSchema.parse(await response.json());
  expect(name).toBe('Claim by Claim');
  for (const { src } of icons) {
    expect((await page.request.get(new URL(src, url).href)).status(), src).toBe(200);
  }
});
