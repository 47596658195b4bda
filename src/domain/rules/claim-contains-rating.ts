import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';
import { closingLabel, openingLabel } from './verdict-words.ts';

/**
 * Claims that carry a verdict's label at their beginning or end, set off by punctuation. ClaimReview's
 * `claimReviewed` must not contain the rating.
 *
 * @param labels The labels of the scale.
 */
export function findClaimsContainingRating(
  claims: readonly Pick<Claim, 'claim'>[],
  labels: readonly string[],
): Finding[] {
  return claims.flatMap(({ claim }, index): Finding[] => {
    const label = openingLabel(claim, labels) ?? closingLabel(claim, labels);
    if (label === undefined) return [];
    return [
      {
        rule: 'claim-contains-rating',
        at: { keys: ['claims', index, 'claim'] },
        message: `the claim carries the rating "${label}"; expected the claim alone, as its author would put it`,
        hint: 'Leave the rating out; it stands in `verdict`.',
      },
    ];
  });
}
