const MARKS = /\p{M}+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
const WHITE = /\s+/gu;
const SINGLE_QUOTES = /[‘’‚‛]/gu;
const DOUBLE_QUOTES = /[“”„‟]/gu;

/**
 * A text as a browser's search within a page compares it: without case, accents, kinds of quotation marks and
 * white space. Passages that a browser may take for each other have the same form.
 */
export function searchForm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(WHITE, ' ')
    .trim();
}
