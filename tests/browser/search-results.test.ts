import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const SEARCH = `${SITES.german.url}search/`;
const SHIPPED = `${SITES.shipped.url}search/`;

const hits = (page: Page) => page.locator('main ol > li');
const box = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`);
const countOf = (page: Page, name: string, value: string) =>
  page.locator('.value', { has: box(page, name, value) }).locator('[data-slot=count]');

test('values of one filter are alternatives, filters add up, and the counts say so', async ({
  page,
}) => {
  await page.goto(`${SEARCH}?q=Hafen`);
  await expect(countOf(page, 'verdict', 'widerlegt')).toHaveText(/\d/u);
  const [proven, refuted] = await Promise.all(
    ['belegt', 'widerlegt'].map(async (verdict) =>
      Number(await countOf(page, 'verdict', verdict).textContent()),
    ),
  );
  await box(page, 'verdict', 'widerlegt').check();
  await expect(hits(page)).toHaveCount(refuted ?? 0);
  // What the other verdict would give is still told.
  await expect(countOf(page, 'verdict', 'belegt')).toHaveText(String(proven));
  await box(page, 'verdict', 'belegt').check();
  await expect(page).toHaveURL(/verdict=\w+&verdict=\w+/u);
  await expect(hits(page)).toHaveCount((proven ?? 0) + (refuted ?? 0));
  await page.reload();
  await expect(box(page, 'verdict', 'belegt')).toBeChecked();
  await expect(box(page, 'verdict', 'widerlegt')).toBeChecked();
});

test('the numbers of claims and articles are those of their results', async ({ page }) => {
  for (const query of ['?q=Hafen', '?q=Hafen&verdict=widerlegt', '?year=2024']) {
    await page.goto(`${SEARCH}${query}`);
    const claims = countOf(page, 'kind', 'claim');
    await expect(claims).toHaveText(/\d/u);
    const ofClaims = Number(await claims.textContent());
    const articles = countOf(page, 'kind', 'article');
    const ofArticles = (await articles.count()) === 0 ? 0 : Number(await articles.textContent());
    await box(page, 'kind', 'claim').check();
    await expect(page.locator('[data-part=summary]')).toHaveText(new RegExp(`: ${ofClaims}$`, 'u'));
    await expect(claims).toHaveText(String(ofClaims));
    await page.goto(`${SEARCH}${query}&kind=article`);
    await expect(page.locator('[data-part=summary]')).toHaveText(
      new RegExp(`: ${ofArticles}$`, 'u'),
    );
    await expect(claims).toHaveText(String(ofClaims));
  }
});

test.describe('filters below the window', () => {
  test.use({ viewport: { width: 1280, height: 500 } });

  test('are fetched when they come into sight', async ({ page }) => {
    const fetched = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('.pf_filter')) fetched.add(request.url());
    });
    await page.goto(SHIPPED);
    await expect(page.locator('[data-facet=verdict] li')).not.toHaveCount(0);
    await page.waitForLoadState('networkidle');
    const year = page.locator('[data-facet=year]');
    await expect(year.locator('legend')).toBeVisible();
    await expect(year.locator('li')).toHaveCount(0);
    const { size: before } = fetched;
    await year.scrollIntoViewIfNeeded();
    await expect(year.locator('li')).not.toHaveCount(0);
    expect(fetched.size).toBeGreaterThan(before);
    // From now on they follow the words, wherever they are.
    await page.locator('#q').fill('zzzzqq');
    await expect(year).toBeHidden();
    await page.locator('#q').fill('missile');
    await expect(year.locator('[data-slot=count]').first()).toHaveText(/[1-9]/u);
  });

  test('are all there for those who go by keys', async ({ page }) => {
    await page.goto(SHIPPED);
    await expect(page.locator('[data-facet=verdict] li')).not.toHaveCount(0);
    await expect(page.locator('[data-facet=year] li')).toHaveCount(0);
    await page.locator('#q').focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-facet=year] li')).not.toHaveCount(0);
    await expect(page.locator('[data-waits]')).toHaveCount(0);
  });
});

test('counts follow the words that are typed', async ({ page }) => {
  await page.goto(SEARCH);
  await expect(countOf(page, 'verdict', 'widerlegt')).toHaveText(/\d/u);
  const all = await countOf(page, 'verdict', 'widerlegt').textContent();
  await page.locator('#q').pressSequentially('Forellen');
  await expect(countOf(page, 'verdict', 'widerlegt')).toHaveText('1');
  expect(all).not.toBe('1');
  await expect(box(page, 'speaker', 'Ines Carvalho')).toHaveCount(0);
});

test('a chip names its filter and takes it away', async ({ page }) => {
  await page.goto(`${SEARCH}?q=Hafen&verdict=widerlegt&year=2024`);
  const chips = page.locator('[data-part=chips] a');
  await expect(chips).toHaveCount(2);
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Filter „2024“ entfernen' }).click();
  await expect(page).toHaveURL(/\?q=Hafen&verdict=widerlegt$/u);
  await expect(chips).toHaveCount(1);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(chips).toHaveCount(2);
});

test('typing makes no history, a search that is sent does', async ({ page }) => {
  await page.goto(`${SEARCH}?q=Hafen`);
  await expect(hits(page).first()).toBeVisible();
  const before = await page.evaluate(() => history.length);
  await page.locator('#q').fill('Forellen');
  await expect(page).toHaveURL(/q=Forellen$/u);
  await page.locator('#q').fill('Forelle');
  await expect(page).toHaveURL(/q=Forelle$/u);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.locator('#q').press('Enter');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL(/q=Hafen$/u);
  await expect(page.locator('#q')).toHaveValue('Hafen');
});

test('the way back from a result ends where the reader was', async ({ page }) => {
  await page.goto(SHIPPED);
  await page.locator('#q').fill('missile');
  await page.locator('#q').press('Enter');
  await expect(page.locator('[data-part=summary]')).toContainText('missile');
  await page.locator('[data-part=more]').click();
  await expect.poll(() => hits(page).count()).toBeGreaterThan(10);
  const link = hits(page).nth(10).locator('a');
  await link.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(500);
  await link.click();
  await expect(page).toHaveURL(/\/articles\//u);
  await page.goBack();
  await expect(page.locator('#q')).toHaveValue('missile');
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(top, -1);
});

test('the words are marked where they stand, whatever their form', async ({ page }) => {
  await page.goto(`${SHIPPED}?q=missile`);
  await expect(hits(page).first()).toBeVisible();
  const marked = await hits(page).locator('mark').allTextContents();
  expect(new Set(marked.map((word) => word.toLowerCase()))).toContain('missiles');
  for (const word of marked) expect(word).toMatch(/missile/iu);
  for (const item of await hits(page).all()) await expect(item.locator('mark')).not.toHaveCount(0);
});

test('the result is announced once, when the typing rests', async ({ page }) => {
  await page.goto(SEARCH);
  await expect(page.locator('[role=status]')).toHaveText(/\d/u);
  await page.evaluate(() => {
    const status = document.querySelector('[role=status]');
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => heard.push(status?.textContent ?? '')).observe(status ?? document, {
      childList: true,
    });
  });
  await page.locator('#q').pressSequentially('Forellen', { delay: 260 });
  await expect(page.locator('[role=status]')).toHaveText('Ergebnisse für „Forellen“: 2');
  const heard = await page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown);
  expect(heard).toEqual(['Ergebnisse für „Forellen“: 2']);
});

test('a search that finds nothing offers others that do', async ({ page }) => {
  await page.goto(`${SEARCH}?q=Garvalho&year=2024`);
  const help = page.locator('[data-part=help]');
  await expect(help).toBeVisible();
  await help.getByRole('link', { name: 'Carvalho' }).click();
  await expect(page).toHaveURL(/\?q=Carvalho$/u);
  await expect(hits(page)).not.toHaveCount(0);
  await expect(help).toBeHidden();
});

test('markup in the content is shown as text', async ({ page }) => {
  await page.goto(`${SEARCH}?q=see`);
  const quote = hits(page).locator('blockquote', { hasText: 'C++' });
  await expect(quote).toContainText('C++ is #1? Or a+b=c; see <x> & "y"');
  await expect(quote.locator('x')).toHaveCount(0);
});

test('an address with markup and unknown values changes nothing but the words', async ({
  page,
}) => {
  const hostile = '<img src=x onerror=alert(1)>';
  await page.goto(
    `${SEARCH}?q=${encodeURIComponent(hostile)}&speaker=${encodeURIComponent(hostile)}`,
  );
  await expect(page.locator('[data-part=summary]')).toContainText(hostile);
  await expect(page.locator('[data-part=chips]')).toContainText(hostile);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('quotes are in the language and direction of their article', async ({ page }) => {
  await page.goto(`${SITES.exhibit.url}search/?q=yesterday`);
  const quote = hits(page).locator('blockquote[lang=fa]');
  await expect(quote).toHaveAttribute('dir', 'rtl');
  await expect(quote).toContainText('پل');
  await expect(hits(page).locator('.hit-title[lang=fa]')).toHaveCount(0);
});

test.describe('keys that go to the search field', () => {
  test('are / and Ctrl+K, on every page', async ({ page }) => {
    for (const address of [SITES.german.url, `${SITES.german.url}claims/`, SEARCH]) {
      for (const key of ['/', 'Control+k']) {
        await page.goto(address);
        await page.keyboard.press(key);
        await expect(page.locator('#site-search, #q')).toBeFocused();
        await expect(page.locator('#site-search, #q')).toHaveValue('');
      }
    }
  });

  test('leave what is typed alone', async ({ page }) => {
    await page.goto(SEARCH);
    await page.locator('#q').pressSequentially('1/2');
    await expect(page.locator('#q')).toHaveValue('1/2');
  });

  test('can be switched off where they need no Ctrl', async ({ page }) => {
    await page.goto(SEARCH);
    await page.locator('#search-slash').uncheck();
    await page.goto(SITES.german.url);
    await page.keyboard.press('/');
    await expect(page.locator('#site-search')).not.toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(page.locator('#site-search')).toBeFocused();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and offers the lists', async ({ page }) => {
    await page.goto(`${SEARCH}?q=Hafen`);
    await expect(page.getByText('Die Suche braucht JavaScript')).toBeVisible();
    await expect(page.locator('#q')).toBeHidden();
    await page.locator('main').getByRole('link', { name: 'Ines Carvalho' }).click();
    await expect(page).toHaveURL(/\/speakers\//u);
  });

  test('the header’s form leads to the search page', async ({ page }) => {
    await page.goto(SITES.german.url);
    await page.locator('#site-search').fill('Hafen');
    await page.locator('#site-search').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=Hafen$/u);
  });
});

test('a page that is not there has a search field and the lists', async ({ page }) => {
  await page.goto(`${SITES.german.url}404.html`);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await page.locator('main input[name=q]').fill('Forellen');
  await page.locator('main input[name=q]').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=Forellen$/u);
  await expect(hits(page).first()).toBeVisible();
});

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1280, 'light'],
] as const) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme });

    test('axe finds nothing in results, filters, chips and help', async ({ page }) => {
      for (const query of ['?q=Hafen&verdict=widerlegt', '?q=Garvalho&year=2024']) {
        await page.goto(`${SEARCH}${query}`);
        await expect(page.locator('[role=status]')).toHaveText(/\d/u);
        if (width < 960) await page.locator('[data-part=facets] summary').click();
        await expect(page.locator('[data-facet=year]')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [query, id, nodes[0]?.html])).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
  });
}
