import { weighEvidence } from '../evidence-strength.ts';
import type { Finding } from '../problem.ts';
import type { Claim, Source } from '../schemas/article.ts';

/**
 * Judged claims that rest on one report only: fewer than two independent sources that support or dispute
 * them, and none that is primary or official. Sources of equal origin count as one, context as none.
 *
 * @param isJudged True for verdicts that call a claim true or false in some degree.
 */
export function findThinEvidence(
  claims: readonly Pick<Claim, 'id' | 'verdict' | 'evidence' | 'withdrawn'>[],
  sources: Readonly<Record<string, Source>>,
  isJudged: (verdict: string) => boolean,
): Finding[] {
  return claims.flatMap((claim, index): Finding[] => {
    const { evidence, verdict, withdrawn } = claim;
    // A key without a card is a mistake of its own, and may well stand for the second source.
    const isComplete = evidence.length > 0 && evidence.every(({ source }) => source in sources);
    if (!isComplete || withdrawn !== undefined || !isJudged(verdict)) return [];
    const { origins, suffices } = weighEvidence(evidence, sources);
    if (suffices) return [];
    return [
      {
        rule: 'evidence-thin',
        at: { keys: ['claims', index, 'evidence'], target: 'key' },
        message: `"${claim.id}" rests on ${origins.length === 0 ? 'context' : origins.join()} alone; expected two independent sources, or a primary or official one`,
        hint: 'Add a source that does not repeat this one, or give the reason under `exceptions: { evidence-thin: … }`.',
      },
    ];
  });
}
