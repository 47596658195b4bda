import type { Reference } from './read-tag.ts';

/** Names of annotations and of pages of a collection identify, and are no anchors; so does the id of a feed's entry. */
const NAME = /#(?:annotation|page-\d+)$/u;

/**
 * Makes a function that finds the site's own addresses in feeds, sitemaps, JSON, CSV and the like: those that are
 * a whole value. Words that only mention an address do not count, for the checked text may say anything.
 *
 * @param home address of the site's home page
 */
export function createAddressFinder(home: string): (data: string) => Iterable<Reference> {
  const escaped = home.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const own = new RegExp(
    String.raw`(<id>|["'>{,]|: )(${escaped}[^\s"'<>{},\\]*)(?=["'<},\\\s]|$)`,
    'gu',
  );
  return function* (data) {
    for (const [, before, address = ''] of data.matchAll(own)) {
      const name = before === '<id>' ? /#.*$/u : NAME;
      yield { kind: 'own', address: address.replaceAll('&amp;', '&').replace(name, '') };
    }
  };
}
