import type { SSRManifest } from 'astro';
import { z } from 'zod';
import { leaveOutThrown, type PageLogger } from './page-logger.ts';
import { routeKey, type RouteStyles } from './built-app.ts';

/** The program that Astro makes of the pages, as far as it is used here; `astro:default`, its own prerenderer, uses it alike. */
interface BuiltApp {
  readonly manifest: SSRManifest;
  readonly logger: PageLogger;
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (
    request: Request,
    options: { readonly routeData: SSRManifest['routes'][number]['routeData'] },
  ) => Promise<Response>;
}

/** A script that an integration injects into every page. */
interface InjectedScript {
  readonly stage: string;
  readonly content: string;
}

const schema = z.object({ app: z.custom<BuiltApp>() });

/** Makes the pages that Astro's own prerenderer has opened ready to be rendered; does nothing with any other prerenderer. */
export function prepareBuiltApp(prerenderer: object): void {
  const app = schema.safeParse(prerenderer).data?.app;
  if (app !== undefined) prepare(app);
}

function prepare({ logger, manifest }: BuiltApp): void {
  leaveOutThrown(logger);
  importOnce(manifest);
}

/**
 * Opens the built pages in a thread of its own, as Astro opens them in the main one.
 *
 * @returns a function that renders the page of an address and route
 */
export async function openBuiltApp(
  entry: string,
  styles: RouteStyles,
): Promise<(url: string, route: string) => Promise<Response>> {
  const { app } = schema.parse(await import(entry));
  const { manifest, logger } = app;
  app.setInternals({
    pagesByKeys: styles,
    entrySpecifierToBundleMap: new Map(Object.entries(manifest.entryModules)),
  });
  app.setOptions({ settings: { scripts: injectedScripts(manifest) }, logger });
  prepare(app);
  const routes = new Map(manifest.routes.map(({ routeData }) => [routeKey(routeData), routeData]));
  return (url, key) => {
    const routeData = routes.get(key);
    if (routeData === undefined) throw new Error(`Astro has built no route ${key}.`);
    return app.render(new Request(url), { routeData });
  };
}

/** Astro imports the module of a page for each address of it, and an import of what is there costs as much as a small page. */
function importOnce({ pageMap }: SSRManifest): void {
  for (const [component, load] of pageMap ?? []) {
    let loading: ReturnType<typeof load> | undefined;
    pageMap?.set(component, () => (loading ??= load()));
  }
}

/** The scripts of the settings: Astro notes the same ones at every route, but for the few it adds itself. */
function injectedScripts({ routes }: SSRManifest): readonly InjectedScript[] {
  const noted = routes.map(({ scripts }) => scripts).find((scripts) => scripts.length > 0) ?? [];
  return noted.map((script) =>
    'stage' in script
      ? { stage: script.stage, content: script.children }
      : // All of this stage are in one bundle, which the page only refers to.
        { stage: 'page', content: '' },
  );
}
