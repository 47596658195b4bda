import type { Page } from '@playwright/test';

/** Where a passage of the article stands in the window. */
interface Spot {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/**
 * Selects words of the article with the mouse, as a reader would: press at their start, release at their end.
 *
 * @param from Words at whose start the selection begins, within one text node.
 * @param to Words at whose end it ends; the same if left out.
 */
export async function dragOver(page: Page, from: string, to = from, isBackwards = false) {
  const start = await spotOf(page, from);
  const end = await spotOf(page, to);
  const [press, release] = isBackwards ? [end.to, start.from] : [start.from, end.to];
  await page.mouse.move(press.x, press.y);
  await page.mouse.down();
  await page.mouse.move(release.x, release.y, { steps: 8 });
  await page.mouse.up();
}

/** Double-clicks the first word of a passage. */
export async function doubleClick(page: Page, passage: string) {
  const { from } = await spotOf(page, passage);
  await page.mouse.dblclick(from.x + 4, from.y);
}

async function spotOf(page: Page, passage: string): Promise<Spot> {
  return page.evaluate((wanted) => {
    const main = document.querySelector('main');
    if (main === null) throw new Error('The page has no main part.');
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      // Only what can be seen can be selected.
      if (at < 0 || node.parentElement?.checkVisibility() !== true) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      if (range.getClientRects().length === 0) continue;
      const rects = range.getClientRects();
      const [first, last] = [rects[0], rects[rects.length - 1]];
      if (first === undefined || last === undefined) continue;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`The page does not show "${wanted}".`);
  }, passage);
}
