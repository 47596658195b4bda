import type { SSRManifest } from 'astro';
import { z } from 'zod';
import { routeKey, type RouteStyles } from './built-app.ts';

/** The program that Astro makes of the pages, as far as it is used here; `astro:default`, its own prerenderer, uses it alike. */
interface BuiltApp {
  readonly manifest: SSRManifest;
  readonly logger: { readonly options: object };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (
    request: Request,
    options: { readonly routeData: SSRManifest['routes'][number]['routeData'] },
  ) => Promise<Response>;
}

const moduleSchema = z.object({ app: z.custom<BuiltApp>() });

/**
 * Opens the built pages in a thread of its own, as Astro opens them in the main one.
 *
 * @returns a function that renders the page of an address and route
 */
export async function openBuiltApp(
  entry: string,
  styles: RouteStyles,
): Promise<(url: string, route: string) => Promise<Response>> {
  const { app } = moduleSchema.parse(await import(entry));
  app.setInternals({ pagesByKeys: styles, entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: app.logger });
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [routeKey(routeData), routeData]),
  );
  return (url, key) => {
    const routeData = routes.get(key);
    if (routeData === undefined) throw new Error(`Astro has built no route ${key}.`);
    return app.render(new Request(url), { routeData });
  };
}
