import { PDFDocument } from 'pdf-lib';
import { pagesOf, readPage } from './site-pages.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const { shipped, german } = SITES;

/** The claim pages with most text, longest first. */
function longestClaims(count: number): string[] {
  return pagesOf(shipped)
    .filter((address) => /\/articles\/[^/]+\/[^/]+\/$/u.test(address))
    .map((address) => ({
      address,
      length: readPage(shipped, address.slice(shipped.url.length)).length,
    }))
    .toSorted((one, other) => other.length - one.length)
    .slice(0, count)
    .map(({ address }) => address);
}

test('a claim prints on one page, also the longest ones, on A4 and on Letter', async ({ page }) => {
  test.setTimeout(180_000);
  for (const address of longestClaims(3)) {
    await page.goto(address);
    for (const format of ['A4', 'Letter']) {
      const pdf = await PDFDocument.load(await page.pdf({ format }));
      expect([address, format, pdf.getPageCount()]).toEqual([address, format, 1]);
    }
  }
});

test.describe('an article on paper', () => {
  test.use({ colorScheme: 'dark' });
  test.beforeEach(async ({ page }) => {
    await page.goto(`${german.url}articles/harbour-report/`);
    await page.locator('#hide-notes').check();
    await page.emulateMedia({ media: 'print' });
  });

  test('the notes follow the text in order, with verdict, answer and sources', async ({ page }) => {
    const notes = page.locator('.note');
    await expect(notes).toHaveCount(6);
    const numbers = await page.locator('.note-number').allTextContents();
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6']);
    const text = await page.locator('[data-block]').last().boundingBox();
    let above = (text?.y ?? Infinity) + (text?.height ?? 0);
    for (const note of await notes.all()) {
      const box = await note.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(above);
      above = (box?.y ?? 0) + (box?.height ?? 0);
      await expect(note.locator('.glyph')).toBeVisible();
      await expect(note).toContainText(/Belegt|Teils belegt|Widerlegt/u);
      await expect(note).toContainText('Für die Aussage: 1');
      await expect(note).toContainText('https://satz-fuer-satz.example/articles/harbour-report/');
    }
    await expect(notes.nth(1)).toContainText('Gezählt wurden neun.');
  });

  test('the sources are listed with their addresses', async ({ page }) => {
    const sources = page.locator('.source-index li');
    await expect(sources).toHaveCount(1);
    await expect(sources.first()).toBeVisible();
    await expect(sources.first()).toContainText('Office of Harbours');
    await expect(sources.first()).toContainText('https://harbours.example/figures');
  });

  test('the words keep their numbers, and lines that need no colour', async ({ page }) => {
    const marks = page.locator('.line[data-number]');
    const numbers = await marks.evaluateAll((nodes) =>
      nodes.map((node) => getComputedStyle(node, '::after').content),
    );
    // What follows a slash is for those who listen, and empty.
    expect(numbers.map((content) => content.split(' / ')[0])).toContain('"1"');
    const styles = await page
      .locator('.line')
      .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).textDecorationStyle));
    expect(new Set(styles).size).toBeGreaterThanOrEqual(3);
  });

  test('it is black on white, without what cannot be used on paper', async ({ page }) => {
    const { background, color } = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return { background: style.backgroundColor, color: style.color };
    });
    expect([background, color]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    for (const selector of ['nav', 'form', 'button', '.notes-control', '.note-links']) {
      await expect(page.locator(`${selector}:visible`)).toHaveCount(0);
    }
  });
});

test('on screen the paper list is not there', async ({ page }) => {
  await page.goto(`${german.url}articles/harbour-report/`);
  await expect(page.locator('.on-paper:visible')).toHaveCount(0);
  await expect(page.locator('.on-paper').first()).toBeAttached();
});
