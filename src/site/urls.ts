import { createAddresses } from '../domain/addresses.ts';

export { sitePaths } from '../domain/addresses.ts';

const addresses = createAddresses(import.meta.env.SITE, import.meta.env.BASE_URL);

/** A link inside the site: the site path with the base in front. */
export function url(sitePath: string): string {
  return addresses.path(sitePath);
}

/** The full address of a site path, for canonical links, feeds and data. */
export function absoluteUrl(sitePath: string): string {
  return addresses.absolute(sitePath);
}
