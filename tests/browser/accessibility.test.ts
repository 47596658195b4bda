import AxeBuilder from '@axe-core/playwright';
import { pageKindsOf } from './site-pages.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 844 }, colorScheme });

      test('axe finds nothing on any kind of page', async ({ page }) => {
        test.setTimeout(180_000);
        const findings: string[] = [];
        for (const address of pageKindsOf(SITES.german)) {
          await page.goto(address);
          const { violations } = await new AxeBuilder({ page }).analyze();
          for (const { id, nodes } of violations) {
            findings.push(
              `${address} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
            );
          }
        }
        expect(findings).toEqual([]);
      });
    });
  }
}

test('axe finds nothing on the shipped pages', async ({ page }) => {
  test.setTimeout(180_000);
  for (const address of pageKindsOf(SITES.shipped)) {
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [address, id, nodes[0]?.html])).toEqual([]);
  }
});
