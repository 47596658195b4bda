import { fitsContext } from './selector.ts';
import type { Context } from './selector.ts';
import { nextWordEnd, previousWordStart } from './word-boundary.ts';

/**
 * The shortest words before or after one place which tell it from the others: a prefix or a suffix, whichever
 * is shorter; both only where neither is enough.
 * @param text the folded text
 * @param places where the quote stands in it, this place among them
 * @param length of the quote
 * @param mostWords how far to look on either side
 * @returns `undefined` if that many words are not enough
 */
export function shortestContext(
  text: string,
  place: number,
  places: readonly number[],
  length: number,
  mostWords = Number.POSITIVE_INFINITY,
): Context | undefined {
  const rivals = places.filter((other) => other !== place);
  const grown = [
    grow(text, place, rivals, length, mostWords, { before: true, after: false }),
    grow(text, place, rivals, length, mostWords, { before: false, after: true }),
  ].filter((context) => context !== undefined);
  const shortest = grown.sort((one, other) => size(one) - size(other))[0];
  return shortest ?? grow(text, place, rivals, length, mostWords, { before: true, after: true });
}

function size({ prefix, suffix }: Context): number {
  return prefix.length + suffix.length;
}

function grow(
  text: string,
  place: number,
  rivals: readonly number[],
  length: number,
  mostWords: number,
  side: { before: boolean; after: boolean },
): Context | undefined {
  const starts = [place];
  const ends = [place + length];
  /** The context of so many words; fewer where the text ends. */
  const contextOf = (words: number): Context => {
    while (side.before && starts.length <= words) {
      starts.push(previousWordStart(text, starts.at(-1) ?? 0));
    }
    while (side.after && ends.length <= words) {
      ends.push(nextWordEnd(text, ends.at(-1) ?? text.length));
    }
    return {
      prefix: text.slice(starts[words] ?? place, place).trim(),
      suffix: text.slice(place + length, ends[words] ?? place + length).trim(),
    };
  };
  const isEnough = (words: number): boolean => {
    const context = contextOf(words);
    return !rivals.some((rival) => fitsContext(text, rival, rival + length, context));
  };
  const isWhole = (words: number): boolean =>
    (!side.before || starts[words] === 0) && (!side.after || ends[words] === text.length);
  if (isEnough(0)) return contextOf(0);
  if (mostWords < 1) return undefined;
  // More words never let a rival in again, so the number is doubled until it is enough, and then halved in on.
  let few = 0;
  let many = 1;
  while (!isEnough(many)) {
    if (many >= mostWords || isWhole(many)) return undefined;
    few = many;
    many = Math.min(many * 2, mostWords);
  }
  while (many - few > 1) {
    const middle = (few + many) >>> 1;
    if (isEnough(middle)) many = middle;
    else few = middle;
  }
  return contextOf(many);
}
