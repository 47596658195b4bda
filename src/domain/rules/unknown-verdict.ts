import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';
import { nearestName } from './did-you-mean.ts';

/** Verdicts of claims and of their history that verdicts.yaml does not define. */
export function findUnknownVerdicts(
  claims: readonly Pick<Claim, 'verdict' | 'history'>[],
  known: readonly string[],
): Finding[] {
  return claims.flatMap(({ verdict, history }, index) =>
    [
      { key: verdict, keys: ['claims', index, 'verdict'] },
      ...history.flatMap(({ from, to }, entry) => [
        { key: from, keys: ['claims', index, 'history', entry, 'from'] },
        { key: to, keys: ['claims', index, 'history', entry, 'to'] },
      ]),
    ]
      .filter(({ key }) => !known.includes(key))
      .map(({ key, keys }) => unknownVerdict(key, keys, known)),
  );
}

function unknownVerdict(
  key: string,
  keys: readonly (string | number)[],
  known: readonly string[],
): Finding {
  const nearest = nearestName(key, known);
  const question = nearest === undefined ? '' : `Did you mean \`${nearest}\`? `;
  return {
    rule: 'unknown-verdict',
    at: { keys },
    message: `verdicts.yaml has no verdict "${key}"; expected one of ${known.join(', ')}`,
    hint: `${question}Use a key of verdicts.yaml, or add the verdict there.`,
  };
}
