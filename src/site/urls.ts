import { createAddresses } from '../domain/addresses.ts';

export { sitePaths } from '../domain/addresses.ts';

function addresses() {
  const site = import.meta.env.SITE;
  if (site === undefined) {
    throw new Error(
      "Astro's option `site` is not set; expected the address the site is published at.",
    );
  }
  return createAddresses(site, import.meta.env.BASE_URL);
}

/** A link inside the site: the site path with the base in front. */
export function url(sitePath: string): string {
  return addresses().path(sitePath);
}

/** The full address of a site path, for canonical links, feeds and data. */
export function absoluteUrl(sitePath: string): string {
  return addresses().absolute(sitePath);
}
