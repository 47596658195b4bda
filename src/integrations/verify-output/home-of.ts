import { createAddresses, sitePaths } from '../../domain/addresses.ts';

/** The address of a site's home page. @throws Error if the site has no address. */
export function homeOf({ site, base }: { site?: string | undefined; base: string }): string {
  if (site === undefined) throw new Error('The site has no address, expected `site` to be set.');
  return createAddresses(site, base).absolute(sitePaths.home());
}
