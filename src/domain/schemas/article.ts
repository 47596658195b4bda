import { z } from 'zod';
import { day, languageTag, slug, text, verdictKey, webAddress } from './fields.ts';

/**
 * The frontmatter of one checked article, `content/articles/<slug>.md`. Every object is strict: a key that
 * is not listed here is an error that names it, because a misspelt key is otherwise lost in silence.
 */

/** Where the checked text was published. */
export const publicationSchema = z.strictObject({
  /** Name of the publication, as readers know it. It becomes a filter and a page of its own. */
  publisher: text,
  /** The byline, if one was printed. */
  author: text.optional(),
  /** Address of the text as published. */
  url: webAddress,
  /** An archived copy of the same text. */
  archived: webAddress.optional(),
  /** Day of publication. */
  published: day,
  /** Who owns the text, and why it may be shown here. Printed under the article. */
  rights: text,
});

/** Who checked the article, when, and the short answer. */
export const reviewSchema = z.strictObject({
  /** Keys of `people` in site.yaml. */
  by: z.array(slug).min(1, 'expected at least one key of `people` in site.yaml'),
  /** Day the check was first published. */
  published: day,
  /** Day of the last change that matters to a reader. */
  updated: day.optional(),
  /** The check in two or three sentences, for a reader who reads nothing else. */
  summary: text,
});

/** The person or organisation that made a claim: not the checker. */
export const speakerSchema = z.strictObject({
  /** Name as readers know it. It becomes a filter and a page of its own. */
  name: text,
  /** Office or function when the claim was made. */
  role: text.optional(),
  /** `person` unless a body speaks. */
  type: z.enum(['person', 'organization']).default('person'),
  /** An address that says who this is beyond doubt: Wikidata, or an official page. */
  sameAs: webAddress.optional(),
});

/** How a piece of evidence bears on the claim. */
export const STANCES = ['supports', 'disputes', 'context'] as const;

/** One piece of evidence: a source, what it says, and how that bears on the claim. */
export const evidenceSchema = z.strictObject({
  /** Key of `sources`, below. */
  source: slug,
  /** Does it support the claim, dispute it, or give context (later events, definitions)? */
  stance: z.enum(STANCES),
  /** One short sentence of the source, word for word, in the source's language. */
  quote: text.optional(),
  /** The quote in the article's language. Needed where the source is in another one. */
  translation: text.optional(),
  /** What this piece shows, and what it does not. */
  note: text.optional(),
});

/** Why a verdict changed or a claim was withdrawn, in words for readers. */
const reason = text.refine(
  (value) => /\p{L}/u.test(value),
  'expected the reason in words, for readers',
);

/** One change of verdict. */
export const historySchema = z.strictObject({
  /** Day of the change. */
  date: day,
  /** Verdict before. */
  from: verdictKey,
  /** Verdict after. */
  to: verdictKey,
  /** Why it changed, in words for readers. */
  reason,
});

/** A claim taken back. Its page stays and says so. */
export const withdrawalSchema = z.strictObject({
  /** Day of the withdrawal. */
  date: day,
  /** Why the claim was withdrawn, in words for readers. */
  reason,
});

/** One annotated claim. */
export const claimSchema = z.strictObject({
  /** Permanent name of the claim, part of its address for ever. Unique within the article and never reused. */
  id: slug,
  /** Earlier ids of this claim, oldest first. Their addresses redirect here. */
  aliases: z.array(slug).default([]),
  /** The words of the body that are judged, verbatim: copy and paste them. */
  quote: text,
  /** Words right before the quote. Only where the quote occurs more than once. */
  prefix: text.optional(),
  /** Words right after the quote. Only where the quote occurs more than once. */
  suffix: text.optional(),
  /** The claim in one plain sentence, without the verdict. Aim at fewer than 75 characters. */
  claim: text,
  /** Who made the claim. Leave out if nobody can be named. */
  speaker: speakerSchema.optional(),
  /** Day the claim was made. */
  said: day.optional(),
  /** Key of verdicts.yaml. */
  verdict: verdictKey,
  /** The short answer: one or two sentences that stand alone. */
  summary: text,
  /** The reasoning, in markdown. */
  analysis: text.optional(),
  /** What the verdict rests on, for and against. */
  evidence: z.array(evidenceSchema).default([]),
  /** Topics, as slugs. Each becomes a filter and a page of its own. */
  topics: z.array(slug).default([]),
  /** Day up to which the evidence was looked at. */
  asOf: day,
  /** Day after which the verdict should no longer be relied on. */
  expires: day.optional(),
  /** The same claim, checked elsewhere on this site: `article-slug/claim-id`. */
  repeats: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9-]+\/[a-z0-9-]+$/u,
          'expected article-slug/claim-id, such as "taurus-leak/singapore"',
        ),
    )
    .default([]),
  /** An editorial rule this claim may break, by name, with the reason that is printed for readers. */
  exceptions: z.record(z.string(), text).default({}),
  /** Every change of verdict, oldest first. */
  history: z.array(historySchema).default([]),
  /** Set when the claim is taken back; the claim then has no highlight, and its page says why. */
  withdrawn: withdrawalSchema.optional(),
});

/** What a source is. */
export const SOURCE_KINDS = [
  'primary',
  'official',
  'agency',
  'broadcaster',
  'newspaper',
  'trade',
  'analysis',
  'state-media',
] as const;

/** One source card. Give what is shown, and leave out what is not. */
export const sourceSchema = z.strictObject({
  /** Who published it. */
  publisher: text,
  /** Title as printed. */
  title: text.optional(),
  /** Byline as printed. */
  author: text.optional(),
  /** Address. */
  url: webAddress,
  /** An archived copy. */
  archived: webAddress.optional(),
  /** Day of publication, `YYYY-MM-DD`, or its month, `YYYY-MM`, if only that is known. */
  published: z
    .string()
    .refine(
      (value) => isDayOrMonth(value),
      'expected a day, such as 2024-03-05, or a month, such as 2024-03',
    )
    .optional(),
  /** Language of the source. */
  lang: languageTag,
  /** What kind of source this is. */
  kind: z.enum(SOURCE_KINDS),
  /**
   * Whose report this is, if it was not the publisher's own: a news agency, another paper, a single interview.
   * Sources of equal `origin` count as one.
   */
  origin: text.optional(),
  /** How much of it the checker read. */
  access: z.enum(['full', 'excerpt']),
  /** Day the checker read it. */
  accessed: day,
});

/** The frontmatter of one checked article. */
export const articleSchema = z.strictObject({
  /** The headline, the same as the body's first heading. */
  title: text,
  /** Earlier names of this file, oldest first. Their addresses, and those of all claims, redirect here. */
  aliases: z.array(slug).optional(),
  /** Language of the checked text. */
  lang: languageTag,
  /** Language of everything the checkers wrote here (claims, answers, reasoning), if it is not the site's. */
  reviewLang: languageTag.optional(),
  source: publicationSchema,
  review: reviewSchema,
  claims: z.array(claimSchema).default([]),
  /** Source cards by key. Evidence refers to them. */
  sources: z.record(slug, sourceSchema).default({}),
});

function isDayOrMonth(value: string): boolean {
  return day.safeParse(value).success || day.safeParse(`${value}-01`).success;
}

/** Frontmatter after validation, defaults filled in. */
export type Article = z.output<typeof articleSchema>;
export type Publication = z.output<typeof publicationSchema>;
export type Speaker = z.output<typeof speakerSchema>;
export type Claim = z.output<typeof claimSchema>;
export type Evidence = z.output<typeof evidenceSchema>;
export type Stance = (typeof STANCES)[number];
export type Source = z.output<typeof sourceSchema>;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type HistoryEntry = z.output<typeof historySchema>;
