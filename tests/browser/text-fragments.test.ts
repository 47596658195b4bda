import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { claimTextFragmentPath } from '../../src/domain/text-fragment.ts';
import { loadContent } from '../../src/loading/load-content.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

/** A colour that nothing else on a page has. */
const PAINT = { red: 255, green: 0, blue: 255 };
const STYLE =
  '::target-text { background: rgb(255 0 255) !important; color: rgb(255 0 255) !important }';

/**
 * High enough for the longest passage: what is highlighted outside the window would not be seen. The paint is a
 * style of the test's own, which the page's policy would refuse.
 */
test.use({ viewport: { width: 1280, height: 2000 }, bypassCSP: true });

for (const site of [SITES.shipped, SITES.german]) {
  test(`the address of each claim's words highlights them: ${site.contentDir}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const { articles } = await loadContent(site.contentDir);
    expect(articles.flatMap(({ claims }) => claims).length).toBeGreaterThan(10);
    for (const article of articles) {
      for (const claim of article.claims) {
        const path = claimTextFragmentPath(article, claim);
        const shown = await highlightedWords(page, `${site.url}${path.slice(1)}`);
        expect.soft(shown, path).toBe(withoutSpace(claim.exact));
      }
    }
  });
}

test('words that are not there are not highlighted, and the id is reached all the same', async ({
  page,
}) => {
  const address = `${SITES.german.url}articles/harbour-report/#across:~:text=no%20such%20words`;
  expect(await highlightedWords(page, address)).toBe('');
  await expect(page.locator('#across')).toBeInViewport();
});

test('the pages of a claim link its words in the original and the quotes in their sources', async ({
  page,
}) => {
  await page.goto(`${SITES.german.url}articles/special-characters/percent/`);
  const hrefs = await page
    .locator('a[href*=":~:text="]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toContain(
    'https://coast-gazette.example/research?page=1#top:~:text=R%26D%20spending%20rose%20by%20100%25%2C%20not%2018%25%2C%20in%202023',
  );
  expect(hrefs).toContain(
    'https://harbours.example/research#table-2:~:text=Research%20%26%20development%20(R%26D)%20rose%20by%201.8%25%2C%20year%2Don%2Dyear',
  );
});

/** A character of the checked text, and a point in the middle of it, in pixels from the top of the page. */
interface PlacedCharacter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The words that the browser highlights at an address, without white space. Scripts cannot ask for them, so they
 * are painted, and the characters that are found under the paint are put together.
 */
async function highlightedWords(page: Page, address: string): Promise<string> {
  // From another document, because a browser takes up a text fragment when it loads a page.
  await page.goto('about:blank');
  await page.goto(address);
  await page.addStyleTag({ content: STYLE });
  const characters = await placeCharacters(page);
  const scrolled = await page.evaluate(() => window.scrollY);
  const image = await page.screenshot({ animations: 'disabled', scale: 'css' });
  const { data, info } = await sharp(image)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isPainted = ({ x, y }: PlacedCharacter) => {
    const at = (Math.floor(y - scrolled) * info.width + Math.floor(x)) * info.channels;
    return data[at] === PAINT.red && data[at + 1] === PAINT.green && data[at + 2] === PAINT.blue;
  };
  return characters
    .filter(isPainted)
    .map(({ character }) => character)
    .join('');
}

/** Every character of an article's body but white space, in reading order. Fonts may differ from load to load. */
function placeCharacters(page: Page): Promise<readonly PlacedCharacter[]> {
  return page.evaluate(() => {
    const found: PlacedCharacter[] = [];
    const body = document.querySelector('[data-article-body]') ?? document.body;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      let offset = 0;
      for (const character of node.nodeValue ?? '') {
        range.setStart(node, offset);
        offset += character.length;
        range.setEnd(node, offset);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (character.trim() === '') continue;
        found.push({ character, x: left + width / 2, y: window.scrollY + top + height / 2 });
      }
    }
    return found;
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
