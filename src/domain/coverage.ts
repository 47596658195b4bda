import { overlaps } from './anchoring/range.ts';
import { sentencesOf } from './anchoring/sentences.ts';
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
 * @param blocks the blocks of the text, in order
 * @param lang language of the text, as a BCP 47 tag
 */
export function measureCoverage(
  text: string,
  blocks: readonly TextRange[],
  claims: readonly CoveringClaim[],
  lang: string,
): Coverage {
  const sentences = blocks
    .flatMap((block) => sentencesOf(text, block, lang))
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
    .map((range) => ({ range, state: stateOf(range, claims) }));
  return { sentences };
}

function stateOf(
  sentence: TextRange,
  claims: readonly CoveringClaim[],
): Coverage['sentences'][number]['state'] {
  const touching = claims.filter(({ range }) => overlaps(range, sentence));
  if (touching.some(({ judged }) => judged)) return 'checked';
  return touching.length > 0 ? 'not-checkable' : 'open';
}
