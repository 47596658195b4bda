import type { Finding } from '../problem.ts';
import type { Claim, Source } from '../schemas/article.ts';
import { originOf } from './origin-of.ts';

/** Different sources under one claim that are one and the same report, by their origin. */
export function findEvidenceCountedTwice(
  claims: readonly Pick<Claim, 'evidence'>[],
  sources: Readonly<Record<string, Source>>,
): Finding[] {
  return claims.flatMap(({ evidence }, index) => {
    const firstByOrigin = new Map<string, string>();
    return evidence.flatMap(({ source }, piece): Finding[] => {
      const card = sources[source];
      if (card?.origin === undefined && card?.publisher === undefined) return [];
      const origin = originOf(card);
      const first = firstByOrigin.get(origin) ?? source;
      firstByOrigin.set(origin, first);
      if (first === source) return [];
      return [
        {
          rule: 'evidence-counted-twice',
          at: { keys: ['claims', index, 'evidence', piece, 'source'] },
          message: `"${source}" and "${first}" are both a report of ${origin}; expected each report once under a claim`,
          hint: 'Keep the one closer to the origin; the two count as one source.',
        },
      ];
    });
  });
}
