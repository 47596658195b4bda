import type { Finding } from '../problem.ts';
import type { Claim, Evidence, Source } from '../schemas/article.ts';
import { originOf } from './origin-of.ts';

/**
 * Pieces of evidence that pull the same way and are one report: a carrier beside its original, or beside
 * another carrier. Context does not count towards a verdict, so it may repeat.
 */
export function findEvidenceCountedTwice(
  claims: readonly Pick<Claim, 'evidence'>[],
  sources: Readonly<Record<string, Source>>,
): Finding[] {
  return claims.flatMap(({ evidence }, index) =>
    evidence.flatMap((piece, at): Finding[] => {
      const twin = evidence.slice(0, at).find((earlier) => isSameReport(earlier, piece, sources));
      if (twin === undefined) return [];
      return [
        {
          rule: 'evidence-counted-twice',
          at: { keys: ['claims', index, 'evidence', at, 'source'] },
          message: `"${piece.source}" and "${twin.source}" carry the same report, expected each report once on one side`,
          hint: 'Keep the one closer to the origin, or give the other as context: they count as one source.',
        },
      ];
    }),
  );
}

function isSameReport(
  a: Evidence,
  b: Evidence,
  sources: Readonly<Record<string, Source>>,
): boolean {
  const [one, other] = [sources[a.source], sources[b.source]];
  if (one === undefined || other === undefined || a.source === b.source) return false;
  if (a.stance !== b.stance || a.stance === 'context') return false;
  // Two reports of one publisher are two reports, unless one of them says that it only carries the other.
  if (one.origin === undefined && other.origin === undefined) return false;
  return originOf(one) === originOf(other);
}
