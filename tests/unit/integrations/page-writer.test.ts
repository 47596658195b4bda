import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { queueingPrerenderer } from '../../../src/integrations/page-writer.ts';
import { createPageMaker } from '../../../src/integrations/page-writer/page-maker.ts';
import { createPreviousSite } from '../../../src/integrations/previous-site.ts';
import { loadContent } from '../../../src/loading/load-content.ts';

type RenderOptions = Parameters<AstroPrerenderer['render']>[1];
type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

const route = { type: 'page', route: '/claims/[id]', component: 'c' } as RenderOptions['routeData'];
const request = new Request('https://test.example/x/claims/%C3%A4/');
const content = await loadContent('tests/fixtures/sites/german');

/** A prerenderer that answers the same each time, with a key that can be changed, and counts. */
function rendering(cacheKey: string, status = 200) {
  const counted = { renders: 0 };
  const astro: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: () =>
      Promise.resolve<PathWithRoute[]>([{ pathname: '/claims/ä', route, cacheKey }]),
    render: () => {
      counted.renders += 1;
      return Promise.resolve({ response: new Response('<p>words</p>', { status }) });
    },
  };
  return { astro, counted };
}

/** Builds the one page into a folder, as the previous site or after it. */
async function build(folder: string, outDir: string, code: string, cacheKey: string, status = 200) {
  const previous = createPreviousSite(path.join(folder, 'old'), path.join(folder, 'cache'));
  mkdirSync(outDir, { recursive: true });
  previous.begin(outDir, code);
  const { astro, counted } = rendering(cacheKey, status);
  const pages = createPageMaker();
  const home = 'https://test.example/x/';
  const site = { outDir, home, content, entry: '', styles: new Map() };
  const writing = queueingPrerenderer(astro, '/x/', previous, pages, (render) => {
    pages.begin(site, render);
  });
  await writing.setup?.();
  await writing.getStaticPaths();
  const answered = await writing.render(request, { routeData: route });
  await writing.teardown?.();
  previous.save({ link: [], own: [] });
  return { answered, renders: counted.renders, checked: pages.checked() };
}

const PAGE = 'claims/ä/index.html';
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'pages-'));
const readPage = (folder: string) => readFileSync(path.join(folder, PAGE), 'utf8');

describe('the page writer', () => {
  it('writes and checks a page itself, and leaves Astro nothing to write', async () => {
    const folder = newFolder();
    const { answered, renders, checked } = await build(folder, path.join(folder, 'old'), 'a', '1');
    expect(readPage(path.join(folder, 'old'))).toBe('<p>words</p>');
    expect(answered).toBeInstanceOf(Response);
    expect(answered).toMatchObject({ status: 200, body: null });
    expect(renders).toBe(1);
    expect(checked.has(PAGE)).toBe(true);
    expect(checked.reports.map(({ pages }) => pages)).toEqual([1]);
  });

  it('leaves to Astro what is no page', async () => {
    const { astro } = rendering('1', 302);
    const previous = createPreviousSite('none', newFolder());
    const writing = queueingPrerenderer(astro, '/x/', previous, createPageMaker(), () => undefined);
    const redirect = { ...route, type: 'redirect' } as RenderOptions['routeData'];
    const rendered = await writing.render(request, { routeData: redirect });
    expect(rendered).toMatchObject({ response: { status: 302 } });
  });

  it('names the page that cannot be made', async () => {
    const folder = newFolder();
    await expect(build(folder, path.join(folder, 'old'), 'a', '1', 302)).rejects.toThrow(
      `A file of the site could not be made:\n- c: it answers 302, expected a page\n    ${PAGE}`,
    );
  });

  it.each([
    ['the same code and key: the page is taken over', 'a', '1', 0],
    ['another key: it is made again', 'a', '2', 1],
    ['other code: it is made again', 'b', '1', 1],
  ])('%s', async (_name, code, key, expected) => {
    const folder = newFolder();
    await build(folder, path.join(folder, 'old'), 'a', '1');
    const next = path.join(folder, 'new');
    const { renders, checked } = await build(folder, next, code, key);
    expect(renders).toBe(expected);
    expect(checked.has(PAGE)).toBe(expected === 1);
    expect(readPage(next)).toBe('<p>words</p>');
  });
});
