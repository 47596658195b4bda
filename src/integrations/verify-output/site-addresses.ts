/** Where an address leads. */
export type Destination =
  | { readonly kind: 'file'; readonly file: string; readonly anchor: string }
  | { readonly kind: 'other-host' }
  /** It names no place on the net: mail, or data written out. */
  | { readonly kind: 'no-place' }
  | { readonly kind: 'broken'; readonly reason: string };

/** Finds the file that an address of the finished site leads to. */
export interface SiteAddresses {
  /** @param address with a scheme, or from the root of the host */
  readonly find: (address: string) => Destination;
}

const OTHER_HOST: Destination = { kind: 'other-host' };
const NO_PLACE = /^(?:mailto|tel|data):$/u;

/**
 * @param files every file of the site, relative to its folder, with forward slashes
 * @param home address of the site's home page: `https://host/x/`
 */
export function createSiteAddresses(files: ReadonlySet<string>, home: string): SiteAddresses {
  const { origin, pathname: base } = new URL(home);
  return {
    find: (address) => {
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
      return { kind: 'file', file, anchor: anchorOf(url.hash) };
    },
  };
}

/** The id that `#id`, or `#id:~:text=words`, leads to; empty if it leads to none. */
export function anchorOf(hash: string): string {
  return decode(hash.slice(1).split(':~:')[0] ?? '');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
