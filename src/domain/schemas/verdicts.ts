import { z } from 'zod';
import { slug, text } from './fields.ts';

/** How a verdict sounds: it decides glyph, line style and colour, whatever the publisher calls the verdict. */
export const TONES = ['holds', 'partly', 'fails', 'no-basis', 'outside'] as const;

/** One step of the publisher's scale. */
export const verdictSchema = z.strictObject({
  key: z
    .preprocess((value) => (typeof value === 'boolean' ? String(value) : value), slug)
    .meta({ description: 'Permanent key, used in frontmatter and addresses.', mayBeBoolean: true }),
  label: text.describe('The word readers see.'),
  definition: text.describe('What it means, in one or two sentences.'),
  rating: z
    .int()
    .min(1)
    .max(5)
    .optional()
    .describe(
      '1 (false) to 5 (true), or left out where a number would mislead (opinion, no basis).',
    ),
  tone: z
    .enum(TONES)
    .describe('holds, partly, fails, no-basis or outside (not judged as true or false).'),
});

/** The file `content/verdicts.yaml`: the scale, from best to worst, then what stands outside it. */
export const verdictsSchema = z
  .array(verdictSchema)
  .min(1, 'expected at least one verdict')
  .superRefine((verdicts, context) => {
    const seen = new Set<string>();
    verdicts.forEach((verdict, index) => {
      if (seen.has(verdict.key)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'key'],
          message: `the key "${verdict.key}" is used twice; expected each key once`,
        });
      }
      seen.add(verdict.key);
    });
  });

export type Verdict = z.output<typeof verdictSchema>;
export type Tone = (typeof TONES)[number];
