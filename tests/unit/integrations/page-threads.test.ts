import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPageMaker } from '../../../src/integrations/page-writer/page-maker.ts';
import { loadContent } from '../../../src/loading/load-content.ts';

/** So many that they are made in threads. */
const MANY = 2500;
const content = await loadContent('tests/fixtures/sites/german');

/** A program as Astro makes it of pages: it answers with the address, and fails where it holds `broken`. */
const APP = `export const app = {
  manifest: { routes: [{ routeData: { route: '/[id]', component: 'page.astro' } }] },
  logger: { options: { destination: {} } },
  setInternals() {},
  setOptions() {},
  async render({ url }, { routeData }) {
    if (url.includes('broken')) throw new Error('no such claim');
    return new Response('<a href="/elsewhere/">' + routeData.component + url + '</a>');
  },
};`;

/** Makes the pages of some ids. */
async function makePages(ids: readonly string[]) {
  const outDir = mkdtempSync(path.join(tmpdir(), 'threads-'));
  const entry = path.join(outDir, 'prerender-entry.test.mjs');
  writeFileSync(entry, APP);
  const home = 'https://test.example/';
  const pages = createPageMaker();
  pages.begin({ outDir, home, content, entry: pathToFileURL(entry).href, styles: new Map() }, () =>
    Promise.reject(new Error('made where it is, expected threads')),
  );
  for (const id of ids)
    pages.make({
      file: `${id}/index.html`,
      page: { url: `${home}${id}/`, route: '/[id] page.astro' },
    });
  await pages.finish();
  return { outDir, checked: pages.checked() };
}

const ids = Array.from({ length: MANY }, (_, index) => `claim-${index}`);

describe('the pages of a large site', () => {
  it('are rendered, written and checked in threads, each once', async () => {
    const { outDir, checked } = await makePages(ids);
    expect(readdirSync(outDir)).toHaveLength(MANY + 1);
    for (const id of ids)
      expect(readFileSync(path.join(outDir, id, 'index.html'), 'utf8')).toBe(
        `<a href="/elsewhere/">page.astrohttps://test.example/${id}/</a>`,
      );
    expect(checked.reports.length).toBeGreaterThan(0);
    expect(checked.reports.reduce((sum, { pages }) => sum + pages, 0)).toBe(MANY);
    const links = checked.reports.flatMap(({ references }) => [...references.link]);
    const elsewhere = links.filter(([address]) => address === '/elsewhere/');
    expect(elsewhere.reduce((sum, [, { count }]) => sum + count, 0)).toBe(MANY);
    expect(checked.has('claim-7/index.html')).toBe(true);
  }, 60_000);

  it('name the one that cannot be made', async () => {
    await expect(makePages([...ids, 'broken'])).rejects.toThrow(
      'broken/index.html could not be made: no such claim',
    );
  }, 60_000);
});
