/** Where an address leads. */
export type Destination =
  | { readonly kind: 'file'; readonly file: string; readonly anchor: string }
  | { readonly kind: 'other-host' }
  /** It names no place on the net: mail, or data written out. */
  | { readonly kind: 'no-place' }
  | { readonly kind: 'broken'; readonly reason: string };

/** Finds the file that an address of the finished site leads to. */
export interface SiteAddresses {
  /**
   * @param address as written on a page or in a data file
   * @param from the file it is written in, relative to the site's folder
   */
  readonly find: (address: string, from: string) => Destination;
}

const OTHER_HOST: Destination = { kind: 'other-host' };
const NO_PLACE = /^(?:mailto|tel|data):$/u;

/**
 * @param files every file of the site, relative to its folder, with forward slashes
 * @param home address of the site's home page: `https://host/x/`
 */
export function createSiteAddresses(files: ReadonlySet<string>, home: string): SiteAddresses {
  const { origin, pathname: base } = new URL(home);
  // A large site repeats a few thousand addresses a million times. Relative ones depend on their page.
  const known = new Map<string, Destination>();

  const findAbsolute = (address: string): Destination => {
    const url = URL.parse(address, origin);
    if (url === null) return { kind: 'broken', reason: 'is no address' };
    if (NO_PLACE.test(url.protocol)) return { kind: 'no-place' };
    if (!/^https?:$/u.test(url.protocol))
      return { kind: 'broken', reason: `has the scheme ${url.protocol}, expected http or https` };
    if (url.origin !== origin) return OTHER_HOST;
    const isWithin = url.pathname.startsWith(base);
    if (!isWithin && address.startsWith('/'))
      return { kind: 'broken', reason: `leaves the site, whose addresses begin with ${base}` };
    if (!isWithin) return OTHER_HOST;
    const place = decode(url.pathname.slice(base.length));
    const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
    if (!files.has(file)) return { kind: 'broken', reason: 'leads to no file' };
    return { kind: 'file', file, anchor: decode(url.hash.slice(1).split(':~:')[0] ?? '') };
  };

  return {
    find: (address, from) => {
      if (!/^(?:\/|[a-z][a-z\d+.-]*:)/iu.test(address))
        return findAbsolute(
          new URL(address, `${origin}${base}${from.replace(/index\.html$/u, '')}`).href,
        );
      const before = known.get(address);
      if (before !== undefined) return before;
      const found = findAbsolute(address);
      known.set(detach(address), found);
      return found;
    },
  };
}

/** A part of a page that is kept would keep the whole page in memory: V8 makes slices, not copies. */
export function detach(text: string): string {
  return Buffer.from(text).toString();
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
