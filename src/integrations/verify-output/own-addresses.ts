import type { Reference } from './read-tag.ts';

/** What may stand before a value. */
const BEFORE = /(?:["'>{,]|: )$/u;
/** The rest of a value, up to what ends it. */
const REST = /[^\s"'<>{},\\]*(?=["'<},\\\s]|$)/uy;
/** Names of annotations and of pages of a collection identify, and are no anchors; so does the id of a feed's entry. */
const NAME = /#(?:annotation|page-\d+)$/u;

/**
 * Makes a function that finds the site's own addresses in feeds, sitemaps, JSON, CSV and the like: those that are
 * a whole value. Words that only mention an address do not count, for the checked text may say anything.
 *
 * @param home address of the site's home page
 */
export function createAddressFinder(home: string): (data: string) => Iterable<Reference> {
  return function* (data) {
    let end = 0;
    for (let at = data.indexOf(home); at >= 0; at = data.indexOf(home, at + home.length)) {
      // What belongs to the address before stands before no other.
      const before = data.slice(Math.max(end, at - 2), at);
      REST.lastIndex = at + home.length;
      const rest = BEFORE.test(before) ? REST.exec(data) : null;
      if (rest === null) continue;
      end = REST.lastIndex;
      const name = data.endsWith('<id>', at) ? /#.*$/u : NAME;
      const address = `${home}${rest[0]}`;
      yield { kind: 'own', address: address.replaceAll('&amp;', '&').replace(name, '') };
    }
  };
}
