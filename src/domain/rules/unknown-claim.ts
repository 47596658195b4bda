import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';
import { suggestName } from './did-you-mean.ts';

/**
 * `repeats` that lead to no claim of this site.
 *
 * @param known Every claim of the site, as `article-slug/claim-id`.
 */
export function findUnknownClaims(
  claims: readonly Pick<Claim, 'repeats'>[],
  known: ReadonlySet<string>,
): Finding[] {
  return claims.flatMap(({ repeats }, index) =>
    repeats.flatMap((address, place): Finding[] =>
      known.has(address)
        ? []
        : [
            {
              rule: 'unknown-claim',
              at: { keys: ['claims', index, 'repeats', place] },
              message: `this site has no claim "${address}"; expected article-slug/claim-id of a claim on it`,
              hint: suggestName(address, inArticle(address, known)),
            },
          ],
    ),
  );
}

function inArticle(address: string, known: ReadonlySet<string>): string[] {
  const article = address.slice(0, address.indexOf('/') + 1);
  const same = [...known].filter((other) => other.startsWith(article));
  return same.length > 0 ? same : [...known].slice(0, 10);
}
