import { expect, test } from './site-test.ts';
import { pagesOf } from './site-pages.ts';
import { SITES } from './sites.ts';

for (const [name, site] of Object.entries(SITES)) {
  test(`${name}: every link and asset of every page is there, no id twice`, async ({ page }) => {
    const answers = new Map<string, number>();
    const problems: string[] = [];
    for (const address of pagesOf(site)) {
      const html = await (await page.request.get(address)).text();
      const { links, repeated } = await page.evaluate(collect, { html, address });
      problems.push(...repeated.map((id) => `${address} has the id ${id} twice`));
      for (const link of links.filter((href) => href.startsWith('http://localhost'))) {
        const status = answers.get(link) ?? (await page.request.get(link)).status();
        answers.set(link, status);
        if (status !== 200) problems.push(`${address} leads to ${link}: ${status}`);
        if (!link.startsWith(site.url)) problems.push(`${address} leaves the base: ${link}`);
      }
    }
    expect(problems).toEqual([]);
    expect(answers.size).toBeGreaterThan(5);
  });
}

test('a claim page carries exactly one ClaimReview', async ({ page }) => {
  await page.goto(`${SITES.german.url}articles/harbour-report/growth/`);
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(scripts[0] ?? '')).toMatchObject({ '@type': 'ClaimReview' });
});

test('below a sub-path the search finds, and its results lead back into the sub-path', async ({
  page,
}) => {
  await page.goto(`${SITES.subPath.url}search/?q=Pistorius`);
  const first = page.locator('main ol a[href*="/articles/"]:visible').first();
  await expect(first).toBeVisible();
  expect(await first.getAttribute('href')).toMatch(/^(?:http:\/\/localhost:\d+)?\/x\/articles\//u);
  await first.click();
  await expect(page.locator('[data-article-body]')).toBeAttached();
});

/** Runs in the browser: full addresses that a page names, and ids that occur more than once. */
function collect({ html, address }: { readonly html: string; readonly address: string }): {
  links: string[];
  repeated: string[];
} {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const named = [...parsed.querySelectorAll('[href], [src]')].flatMap((node) => [
    node.getAttribute('href') ?? node.getAttribute('src') ?? '',
  ]);
  const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
  return {
    links: named.map((href) => new URL(href, address).href.replace(/#.*$/u, '')),
    repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
  };
}
