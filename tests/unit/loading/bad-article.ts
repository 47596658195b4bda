import { SOUND } from './content-folder.ts';
import { examine, inFolder, type Tallies } from './examine.ts';

/** A sound article, to be spoilt, and its place in a content folder. */
export const ARTICLE = 'articles/leak.md';
export const TEXT = SOUND[ARTICLE] ?? '';

/** What became of the inputs of one test file. */
export const tallies: Tallies = new Map();

/** Loads a content folder with this article in place of the sound one. */
export function tryArticle(kind: string, text: string | Uint8Array) {
  return inFolder({ ...SOUND, [ARTICLE]: text }, (root) => examine(root, kind, tallies));
}

export function withTitle(value: string): string {
  return TEXT.replace('title: The leak', () => `title: ${value}`);
}

export function withBody(more: string): string {
  return `${TEXT}\n${more}\n`;
}

/** Prints how many inputs of which kind were tried, and how they ended. */
export function printTallies(): void {
  const rows = [...tallies].map(
    ([kind, { inputs, sound, refused, highlights, wrong, crashes }]) =>
      `  ${kind}: ${inputs} inputs, ${sound} sound, ${refused} refused, ${highlights} highlights right, ${wrong} wrong, ${crashes} crashes`,
  );
  const total = [...tallies.values()].reduce((sum, { inputs }) => sum + inputs, 0);
  console.log(['Bad input tried:', ...rows, `  in all: ${total} inputs`].join('\n'));
}
