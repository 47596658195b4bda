import type { Finding } from '../problem.ts';
import type { Source } from '../schemas/article.ts';

/**
 * Links of an analysis to pages outside the site that have no source card.
 *
 * @param links Addresses linked in each claim's analysis, by the claim's index.
 */
export function findUnsourcedLinks(
  links: readonly (readonly string[])[],
  sources: Readonly<Record<string, Pick<Source, 'url' | 'archived'>>>,
): Finding[] {
  const known = new Set(
    Object.values(sources).flatMap(({ url, archived }) =>
      archived === undefined ? [normal(url)] : [normal(url), normal(archived)],
    ),
  );
  return links.flatMap((addresses, index) =>
    addresses
      .filter((address) => /^https?:/iu.test(address) && !known.has(normal(address)))
      .map((address) => ({
        rule: 'analysis-link-unsourced' as const,
        at: { keys: ['claims', index, 'analysis'] },
        message: `the analysis links to ${address}, which has no source card; expected a card for every page it relies on`,
        hint: 'Add the page to `sources`, with the day it was read.',
      })),
  );
}

/** The same page written in another way: host in capitals, a fragment. */
function normal(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.hash = '';
  return url.href;
}
