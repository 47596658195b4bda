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
  let start = place;
  let end = place + length;
  let left = rivals;
  let context: Context = { prefix: '', suffix: '' };
  for (let words = 0; left.length > 0; words += 1) {
    const from = side.before ? previousWordStart(text, start) : start;
    const to = side.after ? nextWordEnd(text, end) : end;
    if (words >= mostWords || (from === start && to === end)) return undefined;
    [start, end] = [from, to];
    context = {
      prefix: text.slice(start, place).trim(),
      suffix: text.slice(place + length, end).trim(),
    };
    left = left.filter((rival) => fitsContext(text, rival, rival + length, context));
  }
  return context;
}
