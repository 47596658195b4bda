import { stringify } from 'yaml';
import type { AmbiguousMatch, QuoteMatch } from '../domain/anchoring/anchor-quotes.ts';
import type { Finding, Place } from '../domain/problem.ts';
import type { DraftQuote } from './draft-quotes.ts';
import { invisibleCharacters } from './invisible-characters.ts';

/** Line and column, in the file, of an offset into the rendered text. */
export type PlaceInBody = (offset: number) => Place | undefined;

/** What is wrong with one quote, in words for its author; nothing if it stands at exactly one place. */
export function quoteFindings(
  quote: DraftQuote,
  match: QuoteMatch,
  placeOf: PlaceInBody,
): Finding[] {
  switch (match.kind) {
    case 'exact':
      return [];
    case 'missing':
      return [missing(quote, match.nearest, placeOf)];
    case 'ambiguous':
      return [ambiguous(quote, match.matches, placeOf)];
    case 'context-differs':
      return [contextDiffers(quote, match.matches, placeOf)];
    case 'cuts-word':
      return [cutsWord(quote, match, placeOf)];
  }
}

function missing(
  { index, quote }: DraftQuote,
  nearest: Extract<QuoteMatch, { kind: 'missing' }>['nearest'],
  placeOf: PlaceInBody,
): Finding {
  const invisible = invisibleCharacters(quote);
  const hidden = invisible.length === 0 ? '' : ` The quote contains ${invisible.join(', ')}.`;
  const message =
    nearest === undefined
      ? 'the quote is not in the text, and nothing near it is; expected words of the body, verbatim'
      : `the quote is not in the text; nearest is "${oneLine(nearest.text)}" on ${lineOf(nearest.range.start, placeOf)}: ${nearest.differences.join('; ')}`;
  return {
    rule: 'quote-missing',
    at: { keys: ['claims', index, 'quote'] },
    message: message + (hidden === '' ? '' : `.${hidden}`),
    hint:
      nearest === undefined
        ? 'Copy the words from the rendered text, without markdown.'
        : `If that passage is meant, write it exactly so: ${toYaml({ quote: oneLine(nearest.text) })}`,
  };
}

function ambiguous(
  { index, quote }: DraftQuote,
  matches: readonly AmbiguousMatch[],
  placeOf: PlaceInBody,
): Finding {
  const lines = matches.map(({ range }) => lineOf(range.start, placeOf));
  return {
    rule: 'quote-ambiguous',
    at: { keys: ['claims', index, 'quote'] },
    message: `the quote "${oneLine(quote)}" stands in the text ${String(matches.length)} times, on ${[...new Set(lines)].join(', ')}; expected it once`,
    hint: `Add one of these to the claim, or quote more words:\n${suggestions(matches, placeOf)}`,
  };
}

function contextDiffers(
  { index, prefix }: DraftQuote,
  matches: readonly AmbiguousMatch[],
  placeOf: PlaceInBody,
): Finding {
  const lines = matches.map(({ range }) => lineOf(range.start, placeOf));
  return {
    rule: 'quote-missing',
    at: { keys: ['claims', index, prefix === undefined ? 'suffix' : 'prefix'] },
    message: `the quote is in the text (${lines.join(', ')}), but nowhere between this prefix and suffix; expected the words right before and after it`,
    hint:
      matches.length === 1
        ? 'Remove prefix and suffix: the quote stands in the text only once.'
        : `Use one of these instead:\n${suggestions(matches, placeOf)}`,
  };
}

function cutsWord(
  { index, quote }: DraftQuote,
  { range, word }: Extract<QuoteMatch, { kind: 'cuts-word' }>,
  placeOf: PlaceInBody,
): Finding {
  return {
    rule: 'quote-cuts-word',
    at: { keys: ['claims', index, 'quote'] },
    message: `the quote "${oneLine(quote)}" cuts the word "${word}" on ${lineOf(range.start, placeOf)}; expected whole words`,
    hint: `Take in the whole word "${word}", or leave it out.`,
  };
}

/** One ready-made line (or two) of YAML for each place the quote stands at. */
function suggestions(matches: readonly AmbiguousMatch[], placeOf: PlaceInBody): string {
  return matches
    .filter(({ suggestion }) => Object.keys(suggestion).length > 0)
    .map(({ range, suggestion }) => {
      const line = lineOf(range.start, placeOf);
      return toYaml(suggestion)
        .split('\n')
        .map((entry) => `${entry}   # ${line}`)
        .join('\n');
    })
    .join('\n');
}

function toYaml(entries: Readonly<Record<string, string | undefined>>): string {
  return stringify(entries, { lineWidth: 0 }).trimEnd();
}

function lineOf(offset: number, placeOf: PlaceInBody): string {
  const place = placeOf(offset);
  return place === undefined ? 'an unknown line' : `line ${String(place.line)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
