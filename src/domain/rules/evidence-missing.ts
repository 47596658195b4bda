import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';

/**
 * Judged claims without any evidence.
 *
 * @param isJudged True for verdicts that call a claim true or false in some degree.
 */
export function findMissingEvidence(
  claims: readonly Pick<Claim, 'id' | 'verdict' | 'evidence' | 'withdrawn'>[],
  isJudged: (verdict: string) => boolean,
): Finding[] {
  return claims.flatMap(({ id, verdict, evidence, withdrawn }, index): Finding[] =>
    evidence.length > 0 || withdrawn !== undefined || !isJudged(verdict)
      ? []
      : [
          {
            rule: 'evidence-missing',
            at: { keys: ['claims', index, 'verdict'] },
            message: `"${id}" is judged "${verdict}" without evidence; expected at least one piece`,
            hint: 'Add `evidence`, or choose a verdict that does not judge.',
          },
        ],
  );
}
