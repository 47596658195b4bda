import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';
import { openingLabel } from './verdict-words.ts';

/**
 * Summaries that open with a verdict's label, which is already printed before them.
 *
 * @param labels The labels of the scale.
 */
export function findSummariesRepeatingVerdict(
  claims: readonly Pick<Claim, 'summary'>[],
  labels: readonly string[],
): Finding[] {
  return claims.flatMap(({ summary }, index): Finding[] => {
    const label = openingLabel(summary, labels);
    if (label === undefined) return [];
    return [
      {
        rule: 'summary-repeats-verdict',
        at: { keys: ['claims', index, 'summary'] },
        message: `the summary opens with the verdict "${label}"; expected the answer itself, since the verdict is printed before it`,
        hint: 'Leave the verdict out, and begin with what is known.',
      },
    ];
  });
}
