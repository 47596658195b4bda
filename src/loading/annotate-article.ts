import { anchorQuotes } from '../domain/anchoring/anchor-quotes.ts';
import { describeRange } from '../domain/anchoring/describe-range.ts';
import { extendToWords } from '../domain/anchoring/extend-to-words.ts';
import { locateSelection } from '../domain/anchoring/locate-selection.ts';
import type { TextRange } from '../domain/offsets.ts';
import type {
  AddRequest,
  EditRequest,
  EvidenceDraft,
  QuotedSelection,
  Refusal,
  Selection,
} from '../domain/schemas/annotation.ts';
import type { Permalinks } from '../domain/schemas/permalinks.ts';
import { flatten } from '../markdown/flatten.ts';
import { renderBody } from '../markdown/render.ts';
import { draftClaims, draftSources, type DraftClaim } from './draft-claims.ts';
import { draftIds, draftQuotes } from './draft-quotes.ts';
import { insertItem, replaceText } from './edit-yaml.ts';
import { splitMarkdownFile } from './frontmatter.ts';
import { readMarkdownFile } from './markdown-file.ts';

/** An article file with a claim written into it, or the reason why it was not. */
export type Annotated = { readonly text: string } | Refusal;

/** What an author's words are checked against. */
export interface AnnotationContext {
  /** Keys of the scale. */
  readonly verdicts: readonly string[];
  /** Last published verdicts of this article, by claim id. */
  readonly published: Permalinks[string];
  /** The current day in UTC, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A claim's verdict was published, or has a history: from then on each change is told to readers. */
export function needsReason(claim: DraftClaim, published: Permalinks[string]): boolean {
  const names = [claim.id, ...claim.aliases];
  return claim.changes > 0 || names.some((name) => Object.hasOwn(published, name));
}

/** What would be quoted of a selection: whole words, with the shortest prefix or suffix that tells the place. */
export function quoteSelection(file: string, selection: Selection): QuotedSelection | Refusal {
  const place = placeOf(file, selection);
  return 'refusal' in place ? place : place.quoted;
}

/**
 * Writes a claim into the frontmatter of an article file: behind the claims whose words come before its own.
 * Only lines are added; the body and everything else stay byte for byte.
 */
export function addClaim(file: string, request: AddRequest, context: AnnotationContext): Annotated {
  const { id, verdict, claim, summary, evidence } = request;
  const { data } = readMarkdownFile(file);
  const refusal = isKnownVerdict(verdict, context) ?? isKnownSource(evidence, data);
  if (refusal !== undefined) return refusal;
  if (draftIds(data).has(id)) {
    return { field: 'id', refusal: `The id "${id}" is taken; expected one that is not.` };
  }
  const speaker = draftClaims(data).find(({ speaker: name }) => name === request.speaker);
  if (request.speaker !== undefined && speaker === undefined) {
    return { field: 'speaker', refusal: `Nobody called "${request.speaker}" speaks in the file.` };
  }
  const place = placeOf(file, request.selection);
  if ('refusal' in place) return place;
  const { quote, prefix, suffix } = place.quoted;
  const item = {
    id,
    quote,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    claim: oneLine(claim),
    ...(speaker?.speakerData === undefined ? {} : { speaker: speaker.speakerData }),
    verdict,
    summary: oneLine(summary),
    evidence: evidence === undefined ? [] : [toEvidence(evidence)],
    asOf: context.today,
  };
  return edit(file, [(yaml) => insertItem(yaml, [], 'claims', place.index, item)]);
}

/**
 * Changes verdict, claim and summary of a claim in place. A change of a published verdict gets an entry in
 * the claim's history.
 */
export function editClaim(
  file: string,
  request: EditRequest,
  context: AnnotationContext,
): Annotated {
  const { data } = readMarkdownFile(file);
  const claim = draftClaims(data).find(({ id }) => id === request.id);
  if (claim === undefined) {
    return { refusal: `The file has no claim "${request.id}" any more. Reload the page.` };
  }
  if (FIELDS.some((field) => claim[field] !== request.was[field])) {
    return { refusal: 'The claim was changed in the file meanwhile. Reload the page.' };
  }
  const isChanged = claim.verdict !== request.verdict;
  const told = isChanged && needsReason(claim, context.published);
  const reason = oneLine(request.reason ?? '');
  if (told && reason === '') {
    return {
      field: 'reason',
      refusal: `"${claim.id}" was published as "${claim.verdict}"; expected the reason for the change.`,
    };
  }
  const refusal =
    (isChanged ? isKnownVerdict(request.verdict, context) : undefined) ??
    isKnownSource(request.evidence, data);
  if (refusal !== undefined) return refusal;
  const at = ['claims', claim.index] as const;
  const { evidence } = request;
  const entry = { date: context.today, from: claim.verdict, to: request.verdict, reason };
  return edit(file, [
    ...FIELDS.filter((field) => oneLine(request[field]) !== oneLine(claim[field])).map(
      (field) => (yaml: string) => replaceText(yaml, [...at, field], oneLine(request[field])),
    ),
    ...(told ? [(yaml: string) => insertItem(yaml, at, 'history', claim.changes, entry)] : []),
    ...(evidence === undefined
      ? []
      : [(yaml: string) => insertItem(yaml, at, 'evidence', claim.pieces, toEvidence(evidence))]),
  ]);
}

const FIELDS = ['verdict', 'claim', 'summary'] as const;

type YamlEdit = (yaml: string) => string | undefined;

function edit(file: string, edits: readonly YamlEdit[]): Annotated {
  const yaml = splitMarkdownFile(file)?.yaml;
  const edited = edits.reduce<string | undefined>(
    (text, next) => (text === undefined ? undefined : next(text)),
    yaml,
  );
  if (yaml === undefined || edited === undefined) {
    return {
      refusal:
        'The frontmatter is written in a way this form cannot edit; nothing was changed. Write the claim into the file by hand.',
    };
  }
  return { text: edited + file.slice(yaml.length) };
}

interface PlaceOfQuote {
  readonly quoted: QuotedSelection;
  /** Place in the list of claims. */
  readonly index: number;
}

function placeOf(file: string, selection: Selection): PlaceOfQuote | Refusal {
  const { body, data, findings } = readMarkdownFile(file);
  if (body === undefined) {
    return {
      refusal: `The frontmatter cannot be read: ${findings[0]?.message ?? 'it is missing'}.`,
    };
  }
  const { text } = flatten(renderBody(body).tree);
  const selected = locateSelection(text, selection);
  if (selected === undefined) {
    return {
      refusal: 'These words are not in the file any more. Reload the page and select again.',
    };
  }
  const range = extendToWords(text, selected);
  if (range === undefined) return { refusal: 'There is no word in the selection.' };
  const selector = describeRange(text, range);
  const [match] = anchorQuotes(text, [selector]);
  if (match?.kind !== 'exact' || !isSame(match.range, range)) {
    return {
      refusal: 'These words cannot be told from others in the text. Select more of the sentence.',
    };
  }
  const extended = range.start < selected.start || range.end > selected.end;
  return { quoted: { ...selector, extended }, index: indexInOrder(text, data, range) };
}

/** Before the first claim whose words come later; an outer claim comes before the ones inside it. */
function indexInOrder(text: string, data: unknown, range: TextRange): number {
  const quotes = draftQuotes(data);
  const matches = anchorQuotes(text, quotes);
  const later = quotes.find((_quote, at) => {
    const match = matches[at];
    if (match?.kind !== 'exact') return false;
    const { start, end } = match.range;
    return start > range.start || (start === range.start && end < range.end);
  });
  return later?.index ?? draftClaims(data).length;
}

function isSame(one: TextRange, other: TextRange): boolean {
  return one.start === other.start && one.end === other.end;
}

function isKnownVerdict(verdict: string, { verdicts }: AnnotationContext): Refusal | undefined {
  if (verdicts.includes(verdict)) return undefined;
  return {
    field: 'verdict',
    refusal: `"${verdict}" is not on the scale; expected one of ${verdicts.join(', ')}.`,
  };
}

function isKnownSource(evidence: EvidenceDraft | undefined, data: unknown): Refusal | undefined {
  const keys = draftSources(data).map(({ key }) => key);
  if (evidence === undefined || keys.includes(evidence.source)) return undefined;
  return { field: 'source', refusal: `The file has no source "${evidence.source}".` };
}

function toEvidence({ source, stance, quote }: EvidenceDraft): Record<string, string> {
  return { source, stance, ...(quote === undefined ? {} : { quote: oneLine(quote) }) };
}

/** Only white space that could part lines: a no-break space is meant. */
function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').trim();
}
