import { z } from 'zod';
import { slug, verdictKey } from './fields.ts';

/**
 * The file `content/permalinks.yaml`: every address ever published, with the verdict it last had.
 * `npm run permalinks` adds to it; nobody needs to edit it by hand.
 */
export const permalinksSchema = z.record(
  /** Slug of the article. */
  slug,
  /** Claim ids and their aliases, each with its last published verdict. */
  z.record(slug, verdictKey),
);

export type Permalinks = z.output<typeof permalinksSchema>;

/** The recorded verdict of an address; `undefined` if it was never recorded. */
export function recorded(permalinks: Permalinks, slug: string, id: string): string | undefined {
  const claims = Object.hasOwn(permalinks, slug) ? permalinks[slug] : undefined;
  return claims !== undefined && Object.hasOwn(claims, id) ? claims[id] : undefined;
}
