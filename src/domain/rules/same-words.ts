import type { TextRange } from '../offsets.ts';
import type { Finding } from '../problem.ts';

/** A claim that was found in the text. */
export interface AnchoredClaim {
  /** Place of the claim in the frontmatter's list. */
  readonly index: number;
  readonly id: string;
  readonly claim: string;
  readonly range: TextRange;
}

/** Claims that judge the very same words and say the same: one of them is a copy. */
export function findSameWords(claims: readonly AnchoredClaim[]): Finding[] {
  const seen = new Map<string, string>();
  return claims.flatMap(({ index, id, claim, range }): Finding[] => {
    const key = `${String(range.start)}-${String(range.end)} ${claim}`;
    const first = seen.get(key);
    seen.set(key, first ?? id);
    if (first === undefined) return [];
    return [
      {
        rule: 'same-words',
        at: { keys: ['claims', index, 'quote'] },
        message: `"${id}" judges the same words as "${first}", and makes the same claim; expected one claim of the two`,
        hint: 'Remove one, or state in `claim` how the two differ.',
      },
    ];
  });
}
