import { z } from 'zod';
import { day, languageTag, slug, text, verdictKey, webAddress } from './fields.ts';

/**
 * The frontmatter of one checked article, `content/articles/<slug>.md`. Every object is strict: a key that
 * is not listed here is an error that names it, because a misspelt key is otherwise lost in silence.
 */

/** Where the checked text was published. */
export const publicationSchema = z.strictObject({
  publisher: text.describe(
    'Name of the publication, as readers know it. It becomes a filter and a page of its own.',
  ),
  author: text.optional().describe('The byline, if one was printed.'),
  url: webAddress.describe('Address of the text as published.'),
  archived: webAddress.optional().describe('An archived copy of the same text.'),
  published: day.describe('Day of publication.'),
  rights: text.describe(
    'Who owns the text, and why it may be shown here. Printed under the article.',
  ),
});

/** Who checked the article, when, and the short answer. */
export const reviewSchema = z.strictObject({
  by: z
    .array(slug.meta({ keysOf: 'people' }))
    .min(1, 'expected at least one key of `people` in site.yaml')
    .describe('Keys of `people` in site.yaml.'),
  published: day.describe('Day the check was first published.'),
  updated: day.optional().describe('Day of the last change that matters to a reader.'),
  summary: text.describe(
    'The check in two or three sentences, for a reader who reads nothing else.',
  ),
});

/** The person or organisation that made a claim: not the checker. */
export const speakerSchema = z.strictObject({
  name: text.describe('Name as readers know it. It becomes a filter and a page of its own.'),
  role: text.optional().describe('Office or function when the claim was made.'),
  type: z
    .enum(['person', 'organization'])
    .default('person')
    .describe('`person` unless a body speaks.'),
  sameAs: webAddress
    .optional()
    .describe('An address that says who this is beyond doubt: Wikidata, or an official page.'),
});

/** How a piece of evidence bears on the claim. */
export const STANCES = ['supports', 'disputes', 'context'] as const;

/** One piece of evidence: a source, what it says, and how that bears on the claim. */
export const evidenceSchema = z.strictObject({
  source: slug.meta({ description: 'Key of `sources`, below.', keysOf: 'sources' }),
  stance: z
    .enum(STANCES)
    .describe(
      'Does it support the claim, dispute it, or give context (later events, definitions)?',
    ),
  quote: text
    .optional()
    .describe("One short sentence of the source, word for word, in the source's language."),
  translation: text
    .optional()
    .describe("The quote in the article's language. Needed where the source is in another one."),
  note: text.optional().describe('What this piece shows, and what it does not.'),
});

/** Why a verdict changed or a claim was withdrawn, in words for readers. */
const reason = text.refine(
  (value) => /\p{L}/u.test(value),
  'expected the reason in words, for readers',
);

/** One change of verdict. */
export const historySchema = z.strictObject({
  date: day.describe('Day of the change.'),
  from: verdictKey.describe('Verdict before.'),
  to: verdictKey.describe('Verdict after.'),
  reason: reason.describe('Why it changed, in words for readers.'),
});

/** A claim taken back. Its page stays and says so. */
export const withdrawalSchema = z.strictObject({
  date: day.describe('Day of the withdrawal.'),
  reason: reason.describe('Why the claim was withdrawn, in words for readers.'),
});

/** One annotated claim. */
export const claimSchema = z.strictObject({
  id: slug.describe(
    'Permanent name of the claim, part of its address for ever. Unique within the article and never reused.',
  ),
  aliases: z
    .array(slug)
    .default([])
    .describe('Earlier ids of this claim, oldest first. Their addresses redirect here.'),
  quote: text.describe('The words of the body that are judged, verbatim: copy and paste them.'),
  prefix: text
    .optional()
    .describe('Words right before the quote. Only where the quote occurs more than once.'),
  suffix: text
    .optional()
    .describe('Words right after the quote. Only where the quote occurs more than once.'),
  claim: text.describe(
    'The claim in one plain sentence, without the verdict. Aim at fewer than 75 characters.',
  ),
  speaker: speakerSchema
    .optional()
    .describe('Who made the claim. Leave out if nobody can be named.'),
  said: day.optional().describe('Day the claim was made.'),
  verdict: verdictKey.describe('Key of verdicts.yaml.'),
  summary: text.describe('The short answer: one or two sentences that stand alone.'),
  analysis: text.optional().describe('The reasoning, in markdown.'),
  evidence: z
    .array(evidenceSchema)
    .default([])
    .describe('What the verdict rests on, for and against.'),
  topics: z
    .array(slug)
    .default([])
    .describe('Topics, as slugs. Each becomes a filter and a page of its own.'),
  asOf: day.describe('Day up to which the evidence was looked at.'),
  expires: day.optional().describe('Day after which the verdict should no longer be relied on.'),
  repeats: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9-]+\/[a-z0-9-]+$/u,
          'expected article-slug/claim-id, such as "taurus-leak/singapore"',
        ),
    )
    .default([])
    .describe('The same claim, checked elsewhere on this site: `article-slug/claim-id`.'),
  exceptions: z
    .record(z.string(), text)
    .default({})
    .describe(
      'An editorial rule this claim may break, by name, with the reason that is printed for readers.',
    ),
  history: z.array(historySchema).default([]).describe('Every change of verdict, oldest first.'),
  withdrawn: withdrawalSchema
    .optional()
    .describe(
      'Set when the claim is taken back; the claim then has no highlight, and its page says why.',
    ),
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
  publisher: text.describe('Who published it.'),
  title: text.optional().describe('Title as printed.'),
  author: text.optional().describe('Byline as printed.'),
  url: webAddress.describe('Address.'),
  archived: webAddress.optional().describe('An archived copy.'),
  published: z
    .string()
    .refine(
      (value) => isDayOrMonth(value),
      'expected a day, such as 2024-03-05, or a month, such as 2024-03',
    )
    .optional()
    .describe('Day of publication, `YYYY-MM-DD`, or its month, `YYYY-MM`, if only that is known.'),
  lang: languageTag.describe('Language of the source.'),
  kind: z.enum(SOURCE_KINDS).describe('What kind of source this is.'),
  origin: text
    .optional()
    .describe(
      "* Whose report this is, if it was not the publisher's own: a news agency, another paper, a single interview. Sources of equal `origin` count as one.",
    ),
  access: z.enum(['full', 'excerpt']).describe('How much of it the checker read.'),
  accessed: day.describe('Day the checker read it.'),
});

/** The frontmatter of one checked article. */
export const articleSchema = z.strictObject({
  title: text.describe("The headline, the same as the body's first heading."),
  aliases: z
    .array(slug)
    .optional()
    .describe(
      'Earlier names of this file, oldest first. Their addresses, and those of all claims, redirect here.',
    ),
  lang: languageTag.describe('Language of the checked text.'),
  reviewLang: languageTag
    .optional()
    .describe(
      "Language of everything the checkers wrote here (claims, answers, reasoning), if it is not the site's.",
    ),
  source: publicationSchema,
  review: reviewSchema,
  // An empty key is one that waits for its first item, as `npm run new` leaves it.
  claims: z
    .array(claimSchema)
    .nullish()
    .transform((claims) => claims ?? []),
  sources: z
    .record(slug, sourceSchema)
    .nullish()
    .transform((sources) => sources ?? {})
    .describe('Source cards by key. Evidence refers to them.'),
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
