import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { digestOfCode } from './digest-of-code.ts';
import type { PreviousSite } from './previous-site.ts';

/** Kinds of routes that become a file; redirects and fallbacks are Astro's own. */
const FILES: ReadonlySet<string> = new Set(['page', 'endpoint']);

/** Rendering waits for nothing, so the rest of the program, the search index above all, gets its turn so often. */
const TURN_MS = 20;

/**
 * Writes each page and data file as soon as it is rendered, without waiting in between. Astro's own way, an asynchronous
 * `mkdir` and `writeFile` per file, spends most of a large build handing work from thread to thread.
 *
 * A page whose path has a `cacheKey` is not rendered at all if the previous site has the page that was made by the
 * same code for the same address with the same key.
 */
export function pageWriter(previous: PreviousSite): AstroIntegration {
  let outDir = '';
  let base = '/';
  let home = '';
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
        home = new URL(base, config.site).href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        previous.begin(outDir, digestOfCode(process.cwd(), [process.version, home]));
        setPrerenderer((astro) => writingPrerenderer(astro, outDir, base, previous));
      },
    },
  };
}

/** Renders with Astro's own prerenderer, and answers with an empty page where it has written the file itself. */
export function writingPrerenderer(
  astro: AstroPrerenderer,
  outDir: string,
  base: string,
  previous: PreviousSite,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  let turn = performance.now();
  return {
    ...astro,
    name: 'page-writer',
    getStaticPaths: async () => {
      const paths = await astro.getStaticPaths();
      for (const { pathname, cacheKey } of paths)
        if (cacheKey !== undefined) keys.set(withoutSlashes(pathname), cacheKey);
      return paths;
    },
    render: async (request, options) => {
      if (performance.now() - turn > TURN_MS) {
        await setImmediate();
        turn = performance.now();
      }
      const sitePath = sitePathOf(request.url, base);
      const file = fileOf(sitePath);
      const key = keys.get(withoutSlashes(sitePath));
      if (key !== undefined && previous.reuse(file, key)) return written();
      const rendered = await astro.render(request, options);
      const { response } = rendered instanceof Response ? { response: rendered } : rendered;
      if (!FILES.has(options.routeData.type) || response.status !== 200) return rendered;
      await write(response, path.join(outDir, file));
      if (key !== undefined) previous.note(file, key);
      return written();
    },
  };
}

async function write(page: Response, file: string): Promise<void> {
  const content = Buffer.from(await page.arrayBuffer());
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A page without a body is one that Astro does not write again. */
function written(): Response {
  return new Response(null);
}

/** `https://host/x/claims/` below the base `/x/` is `/claims/`. */
function sitePathOf(url: string, base: string): string {
  return decodeURI(new URL(url).pathname).slice(base.replace(/\/$/u, '').length);
}

/** `/claims/` is `claims/index.html`; `/404.html` is `404.html`. */
function fileOf(sitePath: string): string {
  return `${sitePath.slice(1)}${sitePath.endsWith('/') ? 'index.html' : ''}`;
}

function withoutSlashes(sitePath: string): string {
  return sitePath.replace(/^\/|\/$/gu, '');
}
