import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';

/**
 * Writes each page and data file as soon as it is rendered, without waiting in between. Astro's own way, an asynchronous
 * `mkdir` and `writeFile` per file, spends most of a large build handing work from thread to thread.
 */
export function pageWriter(): AstroIntegration {
  let outDir = '';
  let base = '/';
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'page-writer',
          render: async (request, options) => {
            const rendered = await astro.render(request, options);
            const { type } = options.routeData;
            const isFile = type === 'page' || type === 'endpoint';
            if (!isFile || !(rendered instanceof Response) || rendered.status !== 200)
              return rendered;
            return write(rendered, path.join(outDir, pageFile(request.url, base)));
          },
        }));
      },
    },
  };
}

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** A page without a body is one that Astro does not write again. */
async function write(page: Response, file: string): Promise<Rendered> {
  const html = Buffer.from(await page.arrayBuffer());
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
  return new Response(null, { status: page.status, headers: page.headers });
}

/** `https://host/x/claims/` below the base `/x/` is `claims/index.html`; `/x/404.html` is `404.html`. */
function pageFile(url: string, base: string): string {
  const { pathname } = new URL(url);
  const sitePath = decodeURI(pathname).slice(base.replace(/\/$/u, '').length);
  return sitePath.endsWith('/') ? `${sitePath}index.html` : sitePath;
}
