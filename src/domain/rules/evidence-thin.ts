import type { Finding } from '../problem.ts';
import type { Claim, Source } from '../schemas/article.ts';
import { originOf } from './origin-of.ts';

const SUFFICIENT_ALONE: readonly Source['kind'][] = ['primary', 'official'];

/**
 * Judged claims that rest on one report only: fewer than two independent sources, and none that is primary
 * or official. Sources of equal origin count as one.
 *
 * @param isJudged True for verdicts that call a claim true or false in some degree.
 */
export function findThinEvidence(
  claims: readonly Pick<Claim, 'id' | 'verdict' | 'evidence' | 'withdrawn'>[],
  sources: Readonly<Record<string, Source>>,
  isJudged: (verdict: string) => boolean,
): Finding[] {
  return claims.flatMap((claim, index): Finding[] => {
    const cards = claim.evidence.flatMap(({ source }) => sources[source] ?? []);
    // A key without a card is a mistake of its own, and may well stand for the second source.
    const isComplete = cards.length > 0 && cards.length === claim.evidence.length;
    if (!isComplete || claim.withdrawn !== undefined || !isJudged(claim.verdict)) return [];
    const origins = new Set(cards.map(originOf));
    if (origins.size >= 2 || cards.some(({ kind }) => SUFFICIENT_ALONE.includes(kind))) return [];
    return [
      {
        rule: 'evidence-thin',
        at: { keys: ['claims', index, 'evidence'], target: 'key' },
        message: `"${claim.id}" rests on ${[...origins].join()} alone; expected two independent sources, or a primary or official one`,
        hint: 'Add a source that does not repeat this one, or give the reason under `exceptions: { evidence-thin: … }`.',
      },
    ];
  });
}
