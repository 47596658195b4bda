import { flatten } from '../markdown/flatten.ts';
import { renderBody } from '../markdown/render.ts';

/** A text's words: whatever stands between white space. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** The words a reader sees where this markdown is an article's body. */
export function wordsOfBody(markdown: string): string[] {
  return wordsOf(flatten(renderBody(markdown).tree).text);
}
