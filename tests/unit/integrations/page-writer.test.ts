import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { writingPrerenderer } from '../../../src/integrations/page-writer.ts';
import { createPreviousSite } from '../../../src/integrations/previous-site.ts';

type RenderOptions = Parameters<AstroPrerenderer['render']>[1];
type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

const route = { type: 'page' } as RenderOptions['routeData'];
const options: RenderOptions = { routeData: route };
const request = new Request('https://test.example/x/claims/%C3%A4/');

/** A prerenderer that makes the same page each time, with a key that can be changed, and counts. */
function rendering(cacheKey: string, status = 200) {
  const counted = { renders: 0 };
  const astro: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: () =>
      Promise.resolve<PathWithRoute[]>([{ pathname: '/claims/ä', route, cacheKey }]),
    render: () => {
      counted.renders += 1;
      return Promise.resolve({ response: new Response('<p>words', { status }) });
    },
  };
  return { astro, counted };
}

/** Builds the one page into a folder, as the previous site or after it. */
async function build(folder: string, outDir: string, code: string, cacheKey: string) {
  const previous = createPreviousSite(path.join(folder, 'old'), path.join(folder, 'cache'));
  previous.begin(outDir, code);
  const { astro, counted } = rendering(cacheKey);
  const writing = writingPrerenderer(astro, outDir, '/x/', previous);
  await writing.getStaticPaths();
  const rendered = await writing.render(request, options);
  previous.save();
  return { rendered, renders: counted.renders, isReused: previous.isReused('claims/ä/index.html') };
}

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'pages-'));
const readPage = (folder: string) =>
  readFileSync(path.join(folder, 'claims', 'ä', 'index.html'), 'utf8');

describe('the page writer', () => {
  it('writes a page itself, and leaves Astro nothing to write', async () => {
    const folder = newFolder();
    const { rendered, renders, isReused } = await build(folder, path.join(folder, 'old'), 'a', '1');
    expect(readPage(path.join(folder, 'old'))).toBe('<p>words');
    expect(rendered).toBeInstanceOf(Response);
    expect(rendered).toMatchObject({ status: 200, body: null });
    expect({ renders, isReused }).toEqual({ renders: 1, isReused: false });
  });

  it('leaves to Astro what is no page', async () => {
    const previous = createPreviousSite('none', newFolder());
    const { astro } = rendering('1', 302);
    const rendered = await writingPrerenderer(astro, newFolder(), '/x/', previous).render(
      request,
      options,
    );
    expect(rendered).toMatchObject({ response: { status: 302 } });
  });

  it.each([
    ['the same code and key: the page is taken over', 'a', '1', 0],
    ['another key: it is made again', 'a', '2', 1],
    ['other code: it is made again', 'b', '1', 1],
  ])('%s', async (_name, code, key, expected) => {
    const folder = newFolder();
    await build(folder, path.join(folder, 'old'), 'a', '1');
    const next = path.join(folder, 'new');
    const { renders, isReused } = await build(folder, next, code, key);
    expect(renders).toBe(expected);
    expect(isReused).toBe(expected === 0);
    expect(readPage(next)).toBe('<p>words');
  });
});
