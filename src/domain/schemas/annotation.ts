import { z } from 'zod';
import { type Stance, STANCES } from './article.ts';
import { slug, text, verdictKey } from './fields.ts';

/**
 * What the author's browser asks of `npm run dev` while annotating. Sizes are bounded, because a request is
 * read before anything is known about it.
 */

/** Greatest length of what is selected: a long article. */
const MOST_WORDS = 50_000;
const written = text.max(2_000, 'expected at most 2,000 characters');

/**
 * Words selected in the rendered article, told by their letters alone: white space is left out of `before`
 * and `after` and not counted in `start`, because a browser and the loader put it in different places.
 */
export const selectionSchema = z.strictObject({
  /** The selected text. */
  words: text.max(MOST_WORDS),
  /** Letters right before and right after it. Shorter than usual at the edges of the article. */
  before: z.string().max(200),
  after: z.string().max(200),
  /** Number of UTF-16 units of the article before it that are not white space. */
  start: z.int().min(0),
});

/** A piece of evidence as far as the form asks for it. */
const evidenceDraftSchema = z.strictObject({
  source: slug,
  stance: z.enum(STANCES),
  quote: written.optional(),
});

const judgement = { verdict: verdictKey, claim: written, summary: written };

/** Asks what the form needs to know; with a selection, also what would be quoted. */
export const describeRequestSchema = z.strictObject({
  action: z.literal('describe'),
  article: slug,
  selection: selectionSchema.optional(),
});

/** Adds a claim. */
export const addRequestSchema = z.strictObject({
  action: z.literal('add'),
  article: slug,
  selection: selectionSchema,
  id: slug,
  ...judgement,
  /** Name of somebody who already speaks in the article. */
  speaker: text.optional(),
  evidence: evidenceDraftSchema.optional(),
});

/** Changes a claim. */
export const editRequestSchema = z.strictObject({
  action: z.literal('edit'),
  article: slug,
  id: slug,
  /** What the form showed: a file that says something else by now is not overwritten. */
  was: z.strictObject(judgement),
  ...judgement,
  /** Why the verdict changed, in words for readers. */
  reason: written.optional(),
  evidence: evidenceDraftSchema.optional(),
});

/** Every request. */
export const annotationRequestSchema = z.discriminatedUnion('action', [
  describeRequestSchema,
  addRequestSchema,
  editRequestSchema,
]);

export type Selection = z.output<typeof selectionSchema>;
export type EvidenceDraft = z.output<typeof evidenceDraftSchema>;
export type AddRequest = z.output<typeof addRequestSchema>;
export type EditRequest = z.output<typeof editRequestSchema>;
export type AnnotationRequest = z.output<typeof annotationRequestSchema>;

/** A claim as the form shows it. */
export interface ClaimInForm {
  readonly id: string;
  readonly verdict: string;
  readonly claim: string;
  readonly summary: string;
  /** A change of its verdict needs a reason: the verdict was published, or changed before. */
  readonly needsReason: boolean;
}

/** What the form needs to know about an article. */
export interface ArticleInForm {
  readonly verdicts: readonly {
    readonly key: string;
    readonly label: string;
    readonly definition: string;
    /** Calls a claim true or false in some degree, so that it needs evidence. */
    readonly judges: boolean;
  }[];
  readonly speakers: readonly string[];
  readonly sources: readonly { readonly key: string; readonly label: string }[];
  readonly stances: readonly Stance[];
  readonly claims: readonly ClaimInForm[];
  /** Ids and aliases that are taken. */
  readonly ids: readonly string[];
  /** What `npm run check` finds in the file. */
  readonly problems: readonly { readonly isError: boolean; readonly text: string }[];
  readonly selection?: QuotedSelection | Refusal;
}

/** What would be quoted of a selection. */
export interface QuotedSelection {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** The selection cut a word, and was extended to take it in. */
  readonly extended: boolean;
}

/** Why something was not done, in words for the author. */
export interface Refusal {
  readonly refusal: string;
  /** The field of the form that has to change. */
  readonly field?: string;
}

/** The claim that was written. */
export interface Written {
  readonly id: string;
}
