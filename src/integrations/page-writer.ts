import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { shownContent } from '../domain/shown-content.ts';
import { digestOfCode } from '../loading/digest-of-code.ts';
import { type BuiltRoutes, findBuiltApp, routeKey, stylesOf } from './page-writer/built-app.ts';
import { prepareBuiltApp } from './page-writer/open-built-app.ts';
import type { RenderPage } from './page-writer/make-files.ts';
import type { PageMaker } from './page-writer/page-maker.ts';
import type { PreviousSite } from './previous-site.ts';
import { homeOf } from './verify-output/home-of.ts';
import { fileOf } from './verify-output/site-files.ts';

/** Kinds of routes that become a file; redirects and fallbacks are Astro's own. */
const FILES: ReadonlySet<string> = new Set(['page', 'endpoint']);

/** Where hosts look for the page that says that there is none; Astro writes it there, too. */
const NOT_FOUND = '404.html';

/** Nothing is waited for, so the rest of the program, the search index above all, gets its turn so often. */
const TURN_MS = 20;

/**
 * Has the pages of the site made by threads, where there are many, instead of by Astro one after the other.
 *
 * A page whose path has a `cacheKey` is not rendered at all if the previous site has the page that was made by the
 * same code for the same address with the same key.
 */
export function pageWriter(previous: PreviousSite, pages: PageMaker): AstroIntegration {
  let building = false;
  let outDir = '';
  let home = '';
  let routes: BuiltRoutes = new Map();
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:setup': ({ command }) => {
        building = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        home = homeOf(config);
        // Before the content is loaded: some of what is made of it may be there already.
        if (building) previous.begin(outDir, digestOfCode(process.cwd(), [process.version, home]));
      },
      'astro:build:setup': ({ pages: built }) => {
        routes = built;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) =>
          makingPrerenderer(astro, home, pages, (render) => {
            const content = shownContent();
            if (content === undefined) throw new Error('There is no content to make pages of.');
            const site = { outDir, home, content, entry: findBuiltApp(outDir) };
            pages.begin({ ...site, styles: stylesOf(routes) }, render);
          }),
        );
      },
    },
  };
}

/**
 * A prerenderer that has all pages and data files made by `pages`, and leaves to Astro only what is neither: Astro asks
 * for its files one after the other, which costs as much as making a small one. It waits for `pages` when it takes the
 * prerenderer down.
 *
 * @param astro Astro's own prerenderer.
 * @param home Address of the site's home page.
 * @param begin Called before the first page, with what renders a page of a small site.
 */
export function makingPrerenderer(
  astro: AstroPrerenderer,
  home: string,
  pages: PageMaker,
  begin: (render: RenderPage) => void,
): AstroPrerenderer {
  const routes = new Map<string, RouteData>();
  return {
    ...astro,
    name: 'page-writer',
    setup: async () => {
      await astro.setup?.();
      prepareBuiltApp(astro);
      begin(async ({ url, route }) => {
        const routeData = routes.get(route);
        if (routeData === undefined) throw new Error(`Astro has not named the route ${route}.`);
        const rendered = await astro.render(new Request(url), { routeData });
        return rendered instanceof Response ? rendered : rendered.response;
      });
    },
    getStaticPaths: async () => {
      const others: StaticPath[] = [];
      let turn = performance.now();
      for (const staticPath of await astro.getStaticPaths()) {
        const { route: routeData, pathname, cacheKey } = staticPath;
        if (!FILES.has(routeData.type)) {
          others.push(staticPath);
          continue;
        }
        const route = routeKey(routeData);
        routes.set(route, routeData);
        const sitePath = sitePathOf(pathname, routeData.type);
        const file = sitePath === '/404/' ? NOT_FOUND : fileOf(sitePath);
        const url = home + encodeURI(sitePath.slice(1));
        pages.make({ file, page: { url, route, component: routeData.component } }, cacheKey);
        if (performance.now() - turn > TURN_MS) {
          await setImmediate();
          turn = performance.now();
        }
      }
      return others;
    },
    teardown: async () => {
      await pages.finish();
      await astro.teardown?.();
    },
  };
}

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type RouteData = StaticPath['route'];

/** Astro names paths with and without slashes around them. Pages are folders, data files have the name they say. */
function sitePathOf(pathname: string, type: RouteData['type']): string {
  const inner = pathname.replace(/^\/|\/$/gu, '');
  return type === 'page' && inner !== '' ? `/${inner}/` : `/${inner}`;
}
