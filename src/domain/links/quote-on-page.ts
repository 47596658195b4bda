import { fold } from '../anchoring/fold.ts';
import type { Answer } from './answer.ts';
import type { OnPage } from './link-report.ts';

/** Signs of words left out, in the square or round brackets that editors use. */
const LEFT_OUT = /\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)/u;

/**
 * Whether the words of a source still stand on its page, folded as quotes of an article are. Quotation marks
 * around the whole do not matter; parts with `[…]` between them must follow each other.
 */
export function quoteOnPage(quote: string, answer: Answer): OnPage {
  if (answer.kind === 'no-answer' || answer.status < 200 || answer.status > 299) return 'unknown';
  const { pages, isWhole } = answer;
  if (pages.length === 0) return 'unknown';
  const parts = quote.split(LEFT_OUT).map((part) => withoutMarks(fold(part).text));
  if (pages.some(({ text }) => standInOrder(parts, fold(text).text))) return 'found';
  return isWhole ? 'gone' : 'unknown';
}

function standInOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

function withoutMarks(text: string): string {
  return text
    .trim()
    .replace(/^["'«»‹›]+|["'«»‹›]+$/gu, '')
    .trim();
}
