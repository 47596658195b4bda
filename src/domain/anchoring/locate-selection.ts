import type { TextRange } from '../offsets.ts';
import type { Selection } from '../schemas/annotation.ts';
import { utf16Range } from './range.ts';

/**
 * The part of a text that was selected in a browser. The letters decide, with the letters around them; where
 * the same letters stand several times, the offset does. So a text that changed elsewhere meanwhile does no harm.
 *
 * @param text the rendered text
 * @returns `undefined` if the words are gone, or stand in several places and none can be told to be the one
 */
export function locateSelection(text: string, selection: Selection): TextRange | undefined {
  const { letters, offsets } = lettersOf(text);
  const words = withoutSpace(selection.words);
  const before = withoutSpace(selection.before);
  if (words === '') return undefined;
  const inContext = occurrences(letters, before + words + withoutSpace(selection.after)).map(
    (place) => place + before.length,
  );
  const places = inContext.length > 0 ? inContext : occurrences(letters, words);
  const place = places.length === 1 ? places[0] : places.find((at) => at === selection.start);
  if (place === undefined) return undefined;
  const start = offsets[place] ?? 0;
  const end = (offsets[place + words.length - 1] ?? start) + 1;
  return utf16Range(start, end);
}

/** A text without its white space, and where each unit of it stood. */
function lettersOf(text: string): { letters: string; offsets: readonly number[] } {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!/\s/u.test(text.charAt(at))) offsets.push(at);
  }
  return { letters: withoutSpace(text), offsets };
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

function occurrences(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}
