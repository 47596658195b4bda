import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';
import { suggestName } from './did-you-mean.ts';

/** Evidence that refers to a source the article has no card for. */
export function findUnknownSources(
  claims: readonly Pick<Claim, 'evidence'>[],
  known: readonly string[],
): Finding[] {
  return claims.flatMap(({ evidence }, index) =>
    evidence.flatMap(({ source }, piece): Finding[] =>
      known.includes(source)
        ? []
        : [
            {
              rule: 'unknown-source',
              at: { keys: ['claims', index, 'evidence', piece, 'source'] },
              message: `\`sources\` has no "${source}"; expected the key of a source card of this article`,
              hint: `${suggestName(source, known)} Correct the key, or add the source card under \`sources\`.`,
            },
          ],
    ),
  );
}
