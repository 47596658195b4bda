import { z } from 'zod';
import { SOURCE_KINDS, STANCES } from '../schemas/article.ts';
import { TONES } from '../schemas/verdicts.ts';

/**
 * One line of `/data/claims.jsonl`. Everything a reader sees of a claim is here, under names that do not change;
 * what is not known is `null`. The published JSON Schema is made from this.
 */

const day = z.iso.date();
const address = z.url();
const digest = z.string().regex(/^[0-9a-f]{64}$/u);

const speakerRecordSchema = z.strictObject({
  name: z.string(),
  role: z.string().nullable(),
  type: z.enum(['person', 'organization']),
  sameAs: address.nullable(),
});

const verdictRecordSchema = z.strictObject({
  key: z.string().describe('Permanent name of the verdict on this publication’s scale.'),
  label: z.string().describe('The word readers see.'),
  tone: z.enum(TONES).describe('How the verdict sounds, on any scale.'),
  rating: z
    .int()
    .min(1)
    .max(5)
    .nullable()
    .describe('1 (false) to 5 (true); null where a number would mislead.'),
});

const publicationRecordSchema = z.strictObject({
  publisher: z.string(),
  author: z.string().nullable(),
  title: z.string(),
  url: address,
  archived: address.nullable(),
  published: day,
  lang: z.string(),
});

const evidenceRecordSchema = z.strictObject({
  source: z.string().describe('Key of the source in `sources`.'),
  stance: z.enum(STANCES),
  quote: z.string().nullable(),
  translation: z.string().nullable(),
  note: z.string().nullable(),
});

const sourceRecordSchema = z.strictObject({
  key: z.string(),
  publisher: z.string(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  url: address,
  archived: address.nullable(),
  published: z.string().nullable().describe('A day, or a month where only that is known.'),
  lang: z.string(),
  kind: z.enum(SOURCE_KINDS),
  origin: z.string().nullable().describe('Whose report it is, if not the publisher’s own.'),
  access: z.enum(['full', 'excerpt']).describe('How much of it the checker read.'),
  accessed: day,
});

const changeRecordSchema = z.strictObject({
  date: day,
  from: z.string(),
  to: z.string(),
  reason: z.string(),
});

export const claimRecordSchema = z.strictObject({
  id: z.string().describe('Permanent name: the article’s slug, a slash, the claim’s id.'),
  article: z.string().describe('Slug of the article.'),
  url: address.describe('The claim’s page.'),
  highlight: address.describe('The claim’s words in the article.'),
  annotation: address.describe('Name of the claim’s W3C annotation.'),
  quote: z
    .string()
    .describe('The words that are judged, verbatim, in the language of the publication.'),
  claim: z.string().describe('The claim in one plain sentence.'),
  lang: z.string().describe('Language of claim, summary, translations and notes.'),
  speaker: speakerRecordSchema.nullable().describe('Who made the claim.'),
  said: day.nullable().describe('Day the claim was made.'),
  verdict: verdictRecordSchema.describe('The verdict, a step of the publisher’s scale.'),
  summary: z.string().describe('The short answer.'),
  topics: z.array(z.string()).describe('Topics, as slugs.'),
  asOf: day.describe('Day up to which the evidence was looked at.'),
  expires: day.nullable().describe('Day after which the verdict should no longer be relied on.'),
  published: day.describe('Day the check was first published.'),
  modified: day.describe('Day the claim was last changed or looked at again.'),
  publication: publicationRecordSchema.describe('The checked text as published.'),
  evidence: z.array(evidenceRecordSchema).describe('What the verdict rests on, for and against.'),
  sources: z.array(sourceRecordSchema).describe('The sources of the evidence.'),
  history: z.array(changeRecordSchema).describe('Every change of verdict, oldest first.'),
  hash: digest.describe('SHA-256 of the record’s JSON without this field, as UTF-8.'),
});

export type ClaimRecord = z.output<typeof claimRecordSchema>;

/** The fields of a record and what they mean, in order. */
export const CLAIM_FIELDS: readonly { readonly name: string; readonly meaning: string }[] =
  Object.entries(claimRecordSchema.shape).map(([name, { description }]) => ({
    name,
    meaning: description ?? '',
  }));
