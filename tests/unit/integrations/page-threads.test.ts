import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPageMaker } from '../../../src/integrations/page-writer/page-maker.ts';
import { countThreads } from '../../../src/integrations/page-writer/page-threads.ts';
import { loadContent } from '../../../src/loading/load-content.ts';

const MANY = 500;
/** As many as are handed to a thread at once, a few times over: threads are at work while more are still asked for. */
const FEWEST_FOR_THREADS = 100;
const content = await loadContent('tests/fixtures/sites/german');

const NO_PREVIOUS_SITE = { reuse: () => false, note: () => undefined };

/** A program as Astro makes it of pages: it answers with the address, and fails where it holds `broken`. */
const APP = `export const app = {
  manifest: {
    routes: [{ routeData: { route: '/[id]', component: 'page.astro' }, scripts: [] }],
    entryModules: {},
  },
  logger: { options: { destination: { write() {} } }, setDestination() {} },
  setInternals() {},
  setOptions() {},
  async render({ url }, { routeData }) {
    // Such a cause cannot be sent from thread to thread.
    if (url.includes('broken')) throw new Error('no such claim', { cause: () => url });
    return new Response('<a href="/elsewhere/">' + routeData.component + url + '</a>');
  },
};`;

/** Makes the pages of some ids. */
async function makePages(ids: readonly string[]) {
  const outDir = mkdtempSync(path.join(tmpdir(), 'threads-'));
  return { outDir, ...(await makePagesIn(outDir, ids)) };
}

async function makePagesIn(outDir: string, ids: readonly string[]) {
  const madeHere: string[] = [];
  const entry = path.join(outDir, 'prerender-entry.test.mjs');
  writeFileSync(entry, APP);
  const home = 'https://test.example/';
  const pages = createPageMaker(NO_PREVIOUS_SITE, FEWEST_FOR_THREADS);
  const site = { outDir, home, content, entry: pathToFileURL(entry).href, styles: new Map() };
  pages.begin(site, async ({ url, component }) => {
    madeHere.push(url);
    // Slow enough for the threads to be there before everything is made.
    await setTimeout(5);
    if (url.includes('broken')) throw new Error('no such claim');
    return new Response(`<a href="/elsewhere/">${component}${url}</a>`);
  });
  for (const id of ids)
    pages.make({
      file: `${id}/index.html`,
      page: { url: `${home}${id}/`, route: '/[id] page.astro', component: 'page.astro' },
    });
  await pages.finish();
  return { madeHere, checked: pages.checked() };
}

const ids = Array.from({ length: MANY }, (_, index) => `claim-${index}`);

describe('the pages of a large site', () => {
  it('are rendered, written and checked in threads and in this one, each once', async () => {
    const { outDir, checked, madeHere } = await makePages(ids);
    expect(madeHere.length).toBeGreaterThan(0);
    expect(madeHere.length < MANY).toBe(availableParallelism() > 1);
    expect(readdirSync(outDir)).toHaveLength(MANY + 1);
    for (const id of ids)
      expect(readFileSync(path.join(outDir, id, 'index.html'), 'utf8')).toBe(
        `<a href="/elsewhere/">page.astrohttps://test.example/${id}/</a>`,
      );
    expect(checked.reports.length).toBeGreaterThan(0);
    expect(checked.reports.reduce((sum, { pages }) => sum + pages, 0)).toBe(MANY);
    const links = checked.reports.flatMap(({ references }) => [...references.inside]);
    const elsewhere = links.filter(([file]) => file === 'elsewhere/index.html');
    expect(elsewhere.reduce((sum, [, { count }]) => sum + count, 0)).toBe(MANY);
    expect(checked.has('claim-7/index.html')).toBe(true);
  }, 60_000);

  it('are all made but those that cannot be, which are named together', async () => {
    const outDir = mkdtempSync(path.join(tmpdir(), 'threads-'));
    const broken = ['broken-1', ...ids, 'broken-2'];
    await expect(makePagesIn(outDir, broken)).rejects.toThrow(
      `2 files of the site could not be made:
- page.astro: no such claim
    broken-1/index.html
    broken-2/index.html`,
    );
    expect(readdirSync(outDir)).toHaveLength(MANY + 1);
  }, 60_000);
});

describe('the threads that help', () => {
  const GB = 1e9;

  it('are one for each further core', () => {
    expect(countThreads(1000, 2, 8 * GB)).toBe(1);
    expect(countThreads(1000, 8, 16 * GB)).toBe(7);
  });

  it('are none on a single core', () => {
    expect(countThreads(1000, 1, 8 * GB)).toBe(0);
  });

  it('are no more than half of the memory holds', () => {
    expect(countThreads(10_000, 16, 22 * GB)).toBe(3);
    expect(countThreads(10_000, 16, 1 * GB)).toBe(0);
  });
});
