import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { readBibtex } from '../unit/domain/read-bibtex.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const { exhibit } = SITES;
const CLAIM = `${exhibit.url}articles/bridge/toll/`;
const WORDS = 'Проезд подорожал на 50% & больше — «{сразу}»';
const STATEMENT = 'The toll rose by 50% & more {at once, _tolls #1_ cost $5~6 in Київ \\now';

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('each button copies what stands beside it', async ({ page }) => {
    await page.goto(CLAIM);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy: This check' }).click();
    await expect.poll(copied).toBe('https://braces.example/articles/bridge/toll/');
    await expect(page.getByRole('button', { name: 'Copy: This check' })).toHaveText('Copied');

    await page.getByRole('button', { name: 'Copy: The words in the article' }).click();
    await expect.poll(copied).toMatch(/\/articles\/bridge\/#toll:~:text=%D0%9F/u);

    await page.getByRole('button', { name: 'Copy: Quotation' }).click();
    await expect
      .poll(copied)
      .toBe(
        `“${WORDS}” (Вестник)\nBraces & Co: False\nhttps://braces.example/articles/bridge/toll/`,
      );

    await page.getByText('Embed this claim').click();
    await page.getByRole('button', { name: 'Copy: Code' }).click();
    await expect.poll(copied).toBe(await page.locator('textarea').inputValue());
  });
});

test('without JavaScript there is no button, and every text can be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(CLAIM);
  await expect(page.getByRole('button', { name: /^Copy/u })).toHaveCount(0);
  await expect(page.locator('#link-check')).toHaveText(
    'https://braces.example/articles/bridge/toll/',
  );
  await expect(page.locator('#quotation')).toContainText(WORDS);
  await context.close();
});

test('the link to the words leads to them in the article', async ({ page }) => {
  await page.goto(CLAIM);
  await page.locator('#link-words').click();
  await expect(page.locator('mark#toll')).toBeInViewport();
});

test('the citation downloads as BibTeX and as CSL-JSON, and says the same', async ({ page }) => {
  await page.goto(CLAIM);
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };
  const bib = await download('BibTeX');
  expect(bib.name).toBe('bridge-toll.bib');
  expect(readBibtex(bib.text)).toMatchObject({
    key: 'bridge-toll',
    fields: {
      title: `Fact check: ${STATEMENT}`,
      author: ['The desk & 50% {of} R_D'],
      publisher: 'Braces & Co {Ltd}',
      year: '2025',
      url: 'https://braces.example/articles/bridge/toll/',
    },
  });
  const csl = await download('CSL-JSON');
  expect(csl.name).toBe('bridge-toll.json');
  expect(JSON.parse(csl.text)).toMatchObject([
    {
      id: 'bridge-toll',
      title: `Fact check: ${STATEMENT}`,
      'container-title': 'Braces & Co',
      note: 'Verdict: False. Evidence looked at up to 2025-03-04',
    },
  ]);
});

test('an earlier id and a withdrawn claim can still be cited', async ({ page }) => {
  for (const [id, note] of [
    ['toll-rise', 'Verdict: False'],
    ['first-toll', 'withdrawn on March 8, 2025'],
  ] as const) {
    const answer = await page.request.get(`${exhibit.url}articles/bridge/${id}/cite.bib`);
    expect(await answer.text()).toContain(note);
  }
});

test('a report begins with claim, words, version and address', async ({ page }) => {
  await page.goto(CLAIM);
  const report = page.locator('.report-error');
  const mail = await report.getByRole('link', { name: /by mail/u }).getAttribute('href');
  expect(mail).toMatch(/^mailto:errors@braces\.example\?subject=Error%20in%20bridge%2Ftoll&body=/u);
  const body = decodeURIComponent(mail?.split('&body=')[1] ?? '');
  for (const line of [
    'Page: https://braces.example/articles/bridge/toll/',
    `Claim: ${STATEMENT}`,
    `Words: “${WORDS}”`,
    'Verdict: False. Evidence looked at up to 2025-03-04',
  ]) {
    expect(body.split('\r\n')).toContain(line);
  }
  const issue = await report.getByRole('link', { name: /tracker/u }).getAttribute('href');
  const { searchParams } = new URL(issue ?? '');
  expect(searchParams.get('labels')).toBe('error');
  expect(searchParams.get('title')).toBe('Error in bridge/toll');
  expect(searchParams.get('body')?.split('\n')).toContain(`Words: “${WORDS}”`);
});

test('an article and a withdrawn claim can be reported too', async ({ page }) => {
  for (const [address, subject] of [
    ['articles/bridge/', 'Error%20in%20bridge&'],
    ['articles/bridge/old-toll/', 'Error%20in%20bridge%2Fold-toll&'],
  ] as const) {
    await page.goto(`${exhibit.url}${address}`);
    const link = page.locator('.report-error a[href^="mailto:"]');
    expect(await link.getAttribute('href')).toContain(subject);
  }
});

test('a claim’s page names no speaker it does not know, and says what a reader should know', async ({
  page,
}) => {
  await page.goto(CLAIM);
  await expect(page.locator('.speaker')).toHaveText(/^\s*in\s+Вестник\s*,\s+March 1, 2025\s*$/u);
  const main = page.locator('main');
  await expect(main).toContainText(
    'Why this verdict rests on fewer than two independent sources: Only the operator publishes its tariff.',
  );
  await expect(main).toContainText('Valid until December 31, 2025; not to be relied on after that');
  await expect(main.getByRole('link', { name: 'Bridge tolls' })).toBeVisible();
  const repeated = main.locator('.exhibit-record dd', { hasText: 'The bridge is closed' });
  await expect(repeated).toContainText('Missing context');
  await expect(repeated.getByRole('link')).toHaveAttribute('href', '/articles/bridge/closed/');
  await expect(main).not.toContainText('bridge/closed');
  await expect(main.locator('.evidence-list blockquote')).toHaveAttribute('dir', 'rtl');
});

test('axe finds nothing on a claim’s page that shows everything', async ({ page }) => {
  for (const address of [CLAIM, `${exhibit.url}articles/rtl/bridge/`]) {
    await page.goto(address);
    await page.getByText('Embed this claim').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});
