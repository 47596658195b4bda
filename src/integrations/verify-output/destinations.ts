import { fileOf } from './site-files.ts';

/** Where an address leads. */
export type Destination =
  | { readonly kind: 'inside'; readonly file: string; readonly anchor: string }
  | { readonly kind: 'other-host' }
  /** It names no place on the net: mail, or data written out. */
  | { readonly kind: 'no-place' }
  | { readonly kind: 'broken'; readonly reason: string };

const OTHER_HOST: Destination = { kind: 'other-host' };
const NO_PLACE: Destination = { kind: 'no-place' };
const SCHEMES_OF_NO_PLACE = /^(?:mailto|tel|data):$/u;

/** Addresses that are remembered: what every page leads to is met again at once, the others hardly ever. */
const MOST_KEPT = 5000;

/**
 * Makes a function that tells which file of the site an address leads to, whether there is such a file or not. The
 * address has a scheme, or begins at the root of the host.
 *
 * @param home address of the site's home page: `https://host/x/`
 */
export function createAddressReader(home: string): (address: string) => Destination {
  const { origin, pathname: base } = new URL(home);
  const kept = new Map<string, Destination>();
  return (address) => {
    const known = kept.get(address);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const destination = read(address, origin, base);
    kept.set(address, destination);
    return destination;
  };
}

function read(address: string, origin: string, base: string): Destination {
  const url = URL.parse(address, origin);
  if (url === null) return { kind: 'broken', reason: 'is no address' };
  if (SCHEMES_OF_NO_PLACE.test(url.protocol)) return NO_PLACE;
  if (!/^https?:$/u.test(url.protocol))
    return { kind: 'broken', reason: `has the scheme ${url.protocol}, expected http or https` };
  if (url.origin !== origin) return OTHER_HOST;
  const isWithin = url.pathname.startsWith(base);
  if (!isWithin && address.startsWith('/'))
    return { kind: 'broken', reason: `leaves the site, whose addresses begin with ${base}` };
  if (!isWithin) return OTHER_HOST;
  const file = fileOf(`/${decode(url.pathname.slice(base.length))}`);
  return { kind: 'inside', file, anchor: anchorOf(url.hash) };
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
