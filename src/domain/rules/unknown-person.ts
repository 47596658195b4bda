import type { Finding } from '../problem.ts';
import { suggestName } from './did-you-mean.ts';

/** Checkers named in `review.by` that site.yaml does not know. */
export function findUnknownPeople(by: readonly string[], known: readonly string[]): Finding[] {
  return by.flatMap((person, index): Finding[] =>
    known.includes(person)
      ? []
      : [
          {
            rule: 'unknown-person',
            at: { keys: ['review', 'by', index] },
            message: `\`people\` in site.yaml has no "${person}"; expected one of its keys`,
            hint: `${suggestName(person, known)} Correct the key, or add the person to site.yaml.`,
          },
        ],
  );
}
