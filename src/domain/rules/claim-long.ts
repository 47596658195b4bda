import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';

/** Search engines cut `claimReviewed` after about as many characters. */
const CHARACTERS_SHOWN = 75;

/** Claims longer than search engines show. */
export function findLongClaims(claims: readonly Pick<Claim, 'claim'>[]): Finding[] {
  return claims.flatMap(({ claim }, index): Finding[] => {
    const length = Array.from(claim).length;
    if (length <= CHARACTERS_SHOWN) return [];
    return [
      {
        rule: 'claim-long',
        at: { keys: ['claims', index, 'claim'] },
        message: `the claim has ${String(length)} characters; expected at most ${String(CHARACTERS_SHOWN)}`,
        hint: 'Shorten it to its core: who, did what.',
      },
    ];
  });
}
