import { expect, test, type Page, type Route } from '@playwright/test';
import { SITES } from './sites.ts';

const SEARCH = `${SITES.shipped.url}search/`;
const INDEX = '**/pagefind/**';
/** Each kind of file of the index, and a search that needs it. */
const FILES = [
  { name: 'the script', pattern: '**/pagefind/pagefind.js*' },
  { name: 'the entry', pattern: '**/pagefind-entry.json*' },
  { name: 'the metadata', pattern: '**/*.pf_meta' },
  { name: 'the program', pattern: '**/wasm.*.pagefind' },
  { name: 'a part of the index', pattern: '**/*.pf_index' },
  { name: 'a result', pattern: '**/*.pf_fragment' },
];

const hits = (page: Page) => page.locator('main ol > li');
const trouble = (page: Page) => page.locator('[data-part=trouble]');
const again = (page: Page) => page.getByRole('button', { name: 'Try again' });
const settled = (page: Page) => page.locator('search-page[data-settled]');

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const { name, pattern } of FILES) {
    test(`without ${name} the reader is told, and can try again`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto(`${SEARCH}?q=Pistorius`);
      await expect(trouble(page)).toContainText('could not be loaded');
      await expect(settled(page)).toBeVisible();
      await expect(hits(page)).toHaveCount(0);
      await expect(page.locator('[data-part=summary]')).toHaveText('');
      await expect(page.locator('[role=status]')).toContainText('could not be loaded');
      await expect(page.locator('.search-browse')).toBeVisible();
      await page.unroute(pattern);
      await again(page).click();
      await expect(hits(page)).not.toHaveCount(0);
      await expect(trouble(page)).toHaveCount(0);
      await expect(hits(page).first().getByRole('link').first()).toBeFocused();
    });
  }
});

for (const [name, answer] of [
  ['a page that says so', { status: 404, contentType: 'text/html', body: '<h1>404</h1>' }],
  ['its front page', { status: 200, contentType: 'text/html', body: '<h1>Home</h1>' }],
] as const) {
  test(`a host that answers with ${name} does not pass for one that has nothing`, async ({
    page,
  }) => {
    await page.route('**/*.pf_index', (route) => route.fulfill(answer));
    await page.goto(`${SEARCH}?q=Pistorius`);
    await expect(trouble(page)).toBeVisible();
    await expect(page.locator('[data-part=help]')).toBeHidden();
  });
}

test('without the script of the page the reader is told, and led to the lists', async ({
  page,
}) => {
  await page.route('**/assets/search*.js', (route) => route.abort());
  await page.goto(`${SEARCH}?q=Pistorius`);
  const unloaded = page.locator('.search-unloaded');
  await expect(unloaded).toHaveCSS('visibility', 'visible', { timeout: 15_000 });
  await expect(page.locator('.search-browse')).toHaveCSS('visibility', 'visible');
  await page.unroute('**/assets/search*.js');
  await unloaded.getByRole('link').click();
  await expect(hits(page)).not.toHaveCount(0);
  await expect(unloaded).toBeHidden();
});

test('without the filters the results stay', async ({ page }) => {
  await page.route('**/*.pf_filter', (route) => route.abort());
  await page.goto(`${SEARCH}?q=Pistorius`);
  await expect(page.locator('[data-part=facets]').locator(trouble(page))).toBeVisible();
  await expect(hits(page)).not.toHaveCount(0);
  await expect(page.locator('[data-part=summary]')).toHaveText(/\d/u);
  await page.unroute('**/*.pf_filter');
  await again(page).click();
  await expect(page.locator('[data-facet=verdict]')).toBeVisible();
  await expect(trouble(page)).toHaveCount(0);
});

test.describe('in a low window', () => {
  test.use({ viewport: { width: 1280, height: 500 } });

  test('without the filters further down the reader is told there', async ({ page }) => {
    const year = page.locator('[data-facet=year]');
    await page.goto(SEARCH);
    await expect(page.locator('[data-facet=verdict] li')).not.toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await page.route('**/*.pf_filter', (route) => route.abort());
    await year.scrollIntoViewIfNeeded();
    await expect(page.locator('[data-facet=verdict] ~ [data-part=trouble]')).toContainText(
      'could not be loaded',
    );
    await expect(page.locator('[data-part=trouble] ~ [data-facet=year]')).toHaveCount(1);
    await page.locator('[data-facet]').last().scrollIntoViewIfNeeded();
    await again(page).hover();
    await expect(trouble(page)).toHaveCount(1);
    await page.unroute('**/*.pf_filter');
    await again(page).click();
    await expect(year.locator('li')).not.toHaveCount(0);
    await expect(trouble(page)).toHaveCount(0);
  });
});

test('who asks for more and gets none goes on where they were', async ({ page }) => {
  await page.goto(`${SEARCH}?q=missile`);
  await expect(hits(page)).toHaveCount(10);
  await page.route('**/*.pf_fragment', (route) => route.abort());
  await page.locator('[data-part=more]').click();
  await expect(trouble(page)).toBeVisible();
  await expect(hits(page)).toHaveCount(10);
  await expect(page.locator('[data-part=more]')).toBeHidden();
  await expect(again(page)).toBeFocused();
  await page.unroute('**/*.pf_fragment');
  await again(page).click();
  await expect(hits(page).nth(10).getByRole('link').first()).toBeFocused();
  await expect(trouble(page)).toHaveCount(0);
});

test('an index that does not come is told of, and its answer is shown if it comes', async ({
  page,
}) => {
  const { promise: free, resolve: letGo } = Promise.withResolvers<undefined>();
  await page.route('**/*.pf_index', async (route) => {
    await free;
    await route.continue();
  });
  await page.goto(`${SEARCH}?q=zzzzqq`);
  await expect(trouble(page)).toContainText('takes long', { timeout: 20_000 });
  await expect(settled(page)).toBeVisible();
  letGo(undefined);
  await expect(page.locator('[data-part=help]')).toBeVisible();
  await expect(trouble(page)).toHaveCount(0);
});

test('a new try does not wait for what the first still waits for', async ({ page }) => {
  let holds = true;
  await page.route(INDEX, async (route) => {
    if (!holds) await route.continue();
  });
  await page.goto(`${SEARCH}?q=Pistorius`);
  await expect(trouble(page)).toContainText('takes long', { timeout: 20_000 });
  holds = false;
  await again(page).click();
  await expect(hits(page)).not.toHaveCount(0);
  await expect(trouble(page)).toHaveCount(0);
});

test('a search that fails after another has overtaken it says nothing', async ({ page }) => {
  const held: Route[] = [];
  await page.goto(`${SEARCH}?q=Pistorius`);
  await expect(hits(page)).not.toHaveCount(0);
  await page.route('**/*.pf_fragment', (route) => void held.push(route));
  await page.locator('#q').fill('missile');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.locator('#q').fill('zzzzqq');
  await expect(page.locator('[data-part=help]')).toBeVisible();
  for (const route of held) await route.abort();
  await expect(page.locator('[role=status]')).toContainText('zzzzqq');
  await expect(trouble(page)).toHaveCount(0);
});

test('answers in any order settle the page', async ({ page }) => {
  let seed = 7;
  await page.route(INDEX, async (route) => {
    seed = (seed * 48_271) % 2_147_483_647;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    setTimeout(resolve, seed % 400, undefined);
    await promise;
    await route.continue();
  });
  for (const query of ['?q=zzzzqq', '?q=Pistorius', '?verdict=true']) {
    await page.goto(`${SEARCH}${query}`);
    await page.locator('#q').pressSequentially('x', { delay: 10 });
    await expect(page).toHaveURL(/x/u);
    await expect(settled(page)).toBeVisible();
    await expect(page.locator('[data-part=summary]')).toHaveText(/\d/u);
    await expect(trouble(page)).toHaveCount(0);
  }
});
