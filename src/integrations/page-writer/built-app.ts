import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

type BuildSetup = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0];

/** What Astro knows of the site's routes while it builds, by its own key: above all their style sheets. */
export type BuiltRoutes = BuildSetup['pages'];

/** What of {@link BuiltRoutes} a thread can be given. */
export type RouteStyles = ReadonlyMap<
  string,
  Pick<BuiltRoutes extends Map<string, infer P> ? P : never, 'styles'>
>;

/** The module of a site that is being built. @throws Error if Astro has not made it. */
export function findBuiltApp(outDir: string): string {
  const folder = path.join(outDir, '.prerender');
  const name = readdirSync(folder).find((file) => /^prerender-entry\..*\.mjs$/u.test(file));
  if (name === undefined)
    throw new Error(`There is no prerender-entry in ${folder}, expected Astro to have made one.`);
  return pathToFileURL(path.join(folder, name)).href;
}

/** What a thread may be given of Astro's routes. */
export function stylesOf(routes: BuiltRoutes): RouteStyles {
  return new Map([...routes].map(([key, { styles }]) => [key, { styles }]));
}

/** A route by its pattern and its component: the same in every thread. */
export function routeKey({ route, component }: { route: string; component: string }): string {
  return `${route} ${component}`;
}
