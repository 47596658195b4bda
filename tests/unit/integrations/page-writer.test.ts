import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { makingPrerenderer } from '../../../src/integrations/page-writer.ts';
import { createPageMaker } from '../../../src/integrations/page-writer/page-maker.ts';
import { createPreviousSite } from '../../../src/integrations/previous-site.ts';
import { loadContent } from '../../../src/loading/load-content.ts';

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type Route = StaticPath['route'];

const HOME = 'https://test.example/x/';
const route = { type: 'page', route: '/claims/[id]', component: 'c' } as Route;
const content = await loadContent('tests/fixtures/sites/german');

/** A prerenderer of some paths that answers the same each time, and notes what it is asked for. */
function rendering(paths: readonly StaticPath[], status = 200) {
  const asked: string[] = [];
  const astro: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: () => Promise.resolve([...paths]),
    render: ({ url }) => {
      asked.push(url);
      return Promise.resolve({ response: new Response('<p>words</p>', { status }) });
    },
  };
  return { astro, asked };
}

/** Builds the pages of some paths into a folder, as the previous site or after it. */
async function build(
  folder: string,
  outDir: string,
  code: string,
  paths: readonly StaticPath[],
  status = 200,
) {
  const previous = createPreviousSite(path.join(folder, 'old'), path.join(folder, 'cache'));
  mkdirSync(outDir, { recursive: true });
  previous.begin(outDir, code);
  const { astro, asked } = rendering(paths, status);
  const pages = createPageMaker(previous);
  const site = { outDir, home: HOME, content, entry: '', styles: new Map() };
  const making = makingPrerenderer(astro, HOME, pages, (render) => {
    pages.begin(site, render);
  });
  await making.setup?.();
  const left = await making.getStaticPaths();
  await making.teardown?.();
  previous.save();
  return { left, asked, checked: pages.checked(), files: [...pages.files()] };
}

/** One page with a key. */
const claim = (cacheKey: string): StaticPath[] => [{ pathname: '/claims/ä', route, cacheKey }];
const PAGE = 'claims/ä/index.html';
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'pages-'));
const readPage = (folder: string) => readFileSync(path.join(folder, PAGE), 'utf8');

describe('the page writer', () => {
  it('writes and checks a page itself, and leaves Astro nothing to write', async () => {
    const folder = newFolder();
    const old = path.join(folder, 'old');
    const { left, asked, checked, files } = await build(folder, old, 'a', claim('1'));
    expect(readPage(old)).toBe('<p>words</p>');
    expect(left).toEqual([]);
    expect(asked).toEqual(['https://test.example/x/claims/%C3%A4/']);
    expect(files).toEqual([PAGE]);
    expect(checked.has(PAGE)).toBe(true);
    expect(checked.reports.map(({ pages }) => pages)).toEqual([1]);
  });

  it.each([
    ['', 'page', 'index.html', HOME],
    ['404', 'page', '404.html', `${HOME}404/`],
    ['claims/2/', 'page', 'claims/2/index.html', `${HOME}claims/2/`],
    ['data/claims.csv', 'endpoint', 'data/claims.csv', `${HOME}data/claims.csv`],
  ] as const)('gives "%s", a %s, its file and address', async (pathname, type, file, url) => {
    const folder = newFolder();
    const paths = [{ pathname, route: { ...route, type } as Route }];
    const { asked, files } = await build(folder, path.join(folder, 'old'), 'a', paths);
    expect(files).toEqual([file]);
    expect(asked).toEqual([url]);
  });

  it('leaves to Astro what is no page', async () => {
    const folder = newFolder();
    const redirect = { ...claim('1')[0], route: { ...route, type: 'redirect' } } as StaticPath;
    const { left, files } = await build(folder, path.join(folder, 'old'), 'a', [redirect]);
    expect(left).toEqual([redirect]);
    expect(files).toEqual([]);
  });

  it('names the page that cannot be made', async () => {
    const folder = newFolder();
    await expect(build(folder, path.join(folder, 'old'), 'a', claim('1'), 302)).rejects.toThrow(
      `A file of the site could not be made:\n- c: it answers 302, expected a page\n    ${PAGE}`,
    );
  });

  it('refuses two routes that make one file', async () => {
    const folder = newFolder();
    const other = { pathname: 'claims/ä/', route: { ...route, component: 'd' } };
    await expect(
      build(folder, path.join(folder, 'old'), 'a', [...claim('1'), other]),
    ).rejects.toThrow(`c and d both make ${PAGE}, expected one of them to.`);
  });

  it.each([
    ['the same code and key: the page is taken over', 'a', '1', 0],
    ['another key: it is made again', 'a', '2', 1],
    ['other code: it is made again', 'b', '1', 1],
  ])('%s', async (_name, code, key, expected) => {
    const folder = newFolder();
    await build(folder, path.join(folder, 'old'), 'a', claim('1'));
    const next = path.join(folder, 'new');
    const { asked, checked, files } = await build(folder, next, code, claim(key));
    expect(asked).toHaveLength(expected);
    expect(checked.has(PAGE)).toBe(expected === 1);
    expect(files).toEqual([PAGE]);
    expect(readPage(next)).toBe('<p>words</p>');
  });
});
