import { overlapping } from './anchoring/range.ts';
import type { Coverage } from './loaded.ts';
import type { TextRange } from './offsets.ts';

/** Where a claim stands, and whether its verdict is a judgement (and not, say, "opinion"). */
export interface CoveringClaim {
  readonly range: TextRange;
  readonly judged: boolean;
}

/**
 * What was checked of a text, sentence by sentence. A sentence touched by a judged claim is `checked`; touched
 * only by others, `not-checkable`; else `open`. Sentences without letters are not counted.
 * @param sentences of the text, in order
 */
export function measureCoverage(
  text: string,
  sentences: readonly TextRange[],
  claims: readonly CoveringClaim[],
): Coverage {
  const touched = new Set<TextRange>();
  const judged = new Set<TextRange>();
  for (const claim of claims) {
    for (const sentence of overlapping(sentences, claim.range)) {
      touched.add(sentence);
      if (claim.judged) judged.add(sentence);
    }
  }
  return {
    sentences: sentences
      .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
      .map((range) => ({
        range,
        state: judged.has(range) ? 'checked' : touched.has(range) ? 'not-checkable' : 'open',
      })),
  };
}
