import type { Selection as SelectedWords } from '../../domain/schemas/annotation.ts';

/** Letters on either side that are sent along, so that the place can be told. */
const CONTEXT_LETTERS = 64;

/** What is selected on the page. */
export type SelectionReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'words'; readonly selection: SelectedWords; readonly range?: Range };

/** Reads the selection, whichever way it was made. Only words of the checked text can be annotated. */
export function readSelection(): SelectionReading {
  const selected = document.getSelection();
  const anchor = selected?.anchorNode;
  if (selected === null || selected.isCollapsed || anchor === null || anchor === undefined) {
    return { kind: 'nothing' };
  }
  const element = anchor instanceof Element ? anchor : anchor.parentElement;
  if (element?.closest('astro-dev-toolbar') !== null) return { kind: 'nothing' };
  const body = document.querySelector('[data-article-body]');
  if (body === null) return refused('This page shows no checked text. Open an article.');
  const range = withinBody(selected.getRangeAt(0), body);
  if (range === undefined) {
    return refused(
      'The selection is not, or not only, in the checked text; expected words of the article itself, without notes.',
    );
  }
  return { kind: 'words', selection: toWords(range, body), range };
}

function refused(reason: string): SelectionReading {
  return { kind: 'refused', reason };
}

/**
 * The part of a range inside the article's text; `undefined` if words outside it are selected too, or nothing
 * inside. A range may reach beyond the text without taking in any words: that is how browsers select a whole
 * paragraph.
 */
function withinBody(selected: Range, body: Element): Range | undefined {
  const whole = document.createRange();
  whole.selectNodeContents(body);
  const range = selected.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) {
    if (!isBlank(rangeOf(range, whole, 'start', 'start'))) return undefined;
    range.setStart(whole.startContainer, whole.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) {
    if (!isBlank(rangeOf(whole, range, 'end', 'end'))) return undefined;
    range.setEnd(whole.endContainer, whole.endOffset);
  }
  return body.contains(range.commonAncestorContainer) && !isBlank(range) ? range : undefined;
}

function isBlank(range: Range): boolean {
  return range.toString().trim() === '';
}

function toWords(range: Range, body: Element): SelectedWords {
  const whole = document.createRange();
  whole.selectNodeContents(body);
  const before = letters(rangeOf(whole, range, 'start', 'start'));
  const after = letters(rangeOf(range, whole, 'end', 'end'));
  return {
    words: range.toString(),
    before: before.slice(-CONTEXT_LETTERS),
    after: after.slice(0, CONTEXT_LETTERS),
    start: before.length,
  };
}

/** The range from one edge of a range to an edge of another. Empty if the second comes first. */
function rangeOf(
  from: Range,
  to: Range,
  fromEdge: 'start' | 'end',
  toEdge: 'start' | 'end',
): Range {
  const range = document.createRange();
  range.setStart(from[`${fromEdge}Container`], from[`${fromEdge}Offset`]);
  range.setEnd(to[`${toEdge}Container`], to[`${toEdge}Offset`]);
  return range;
}

function letters(range: Range): string {
  return range.toString().replace(/\s/gu, '');
}
