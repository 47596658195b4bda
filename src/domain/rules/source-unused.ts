import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';

/** Source cards that no evidence refers to. */
export function findUnusedSources(
  claims: readonly Pick<Claim, 'evidence'>[],
  keys: readonly string[],
): Finding[] {
  const used = new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return keys
    .filter((key) => !used.has(key))
    .map((key) => ({
      rule: 'source-unused',
      at: { keys: ['sources', key], target: 'key' },
      message: `no evidence refers to the source "${key}"; expected each source card to be used`,
      hint: 'Add it to the evidence of a claim, or remove the card.',
    }));
}
