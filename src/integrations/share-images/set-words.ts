import type { ShareCard } from './card.ts';
import { drawableText } from './drawable-text.ts';
import { pangoFont, SANS, SERIF } from './fonts.ts';
import { PALETTE } from './palette.ts';
import { setText, type Run, type SetText } from './set-text.ts';
import { shorten } from './shorten.ts';

/** Sizes the words may have, in pixels, largest first. */
const SIZES = [92, 82, 73, 65, 58, 52, 46] as const;
const SMALLEST = 46;

/** The sentence around the words is shown if all is no longer than this, in characters… */
const LONGEST_SENTENCE = 150;

/** …and no longer than this many times the words: they must come first. */
const LONGEST_SURROUNDINGS = 3.5;

/** Average width of a letter, as a part of the size: sizes that cannot fit are not tried. */
const NARROW_LETTER = 0.36;

/** Sets the words in the largest size that fits the box; what is too long at the smallest is cut. */
export async function setWords(
  words: ShareCard['words'],
  box: { readonly width: number; readonly height: number },
): Promise<SetText> {
  const font = words.voice === 'theirs' ? pangoFont(SERIF, 'Medium') : pangoFont(SANS, 'SemiBold');
  const set = (runs: readonly Run[], size: number) =>
    setText(runs, { font, size, dir: words.dir, width: box.width });
  const runs = runsOf(words);
  const length = runs.map(({ text }) => text).join('').length;
  for (const size of SIZES) {
    const lines = Math.floor(box.height / size);
    if (length * size * NARROW_LETTER > lines * box.width) continue;
    const text = await set(runs, size);
    if (text.height <= box.height && text.width <= box.width) return text;
  }
  const cut = await shorten(drawableText(words.exact), async (candidate) => {
    const { height } = await set([{ text: candidate, color: PALETTE.ink }], SMALLEST);
    return height <= box.height;
  });
  return set([{ text: cut, color: PALETTE.ink }], SMALLEST);
}

/** The words in ink, with the rest of their sentence in grey, or an ellipsis where that is too long. */
function runsOf(words: ShareCard['words']): Run[] {
  const exact = drawableText(words.exact);
  const before = drawableText(words.before);
  const after = drawableText(words.after);
  const length = before.length + exact.length + after.length;
  const whole = length <= Math.min(LONGEST_SENTENCE, exact.length * LONGEST_SURROUNDINGS);
  const around = (text: string) => (text === '' || whole ? text : '…');
  const glue = (side: string) => (/^\s|\s$/u.test(side) || !whole ? ' ' : '');
  return [
    ...(before === ''
      ? []
      : [{ text: around(before) + glue(endOf(words.before)), color: PALETTE.faded }]),
    { text: exact, color: PALETTE.ink },
    ...(after === '' || (!whole && !/[\p{L}\p{N}]/u.test(after))
      ? []
      : [{ text: glue(startOf(words.after)) + around(after), color: PALETTE.faded }]),
  ];
}

function endOf(text: string): string {
  return text.slice(-1);
}

function startOf(text: string): string {
  return text.slice(0, 1);
}
