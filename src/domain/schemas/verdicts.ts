import { z } from 'zod';
import { slug, text } from './fields.ts';

/** How a verdict sounds: it decides glyph, line style and colour, whatever the publisher calls the verdict. */
export const TONES = ['holds', 'partly', 'fails', 'no-basis', 'outside'] as const;

/** One step of the publisher's scale. */
export const verdictSchema = z.strictObject({
  /** Permanent key, used in frontmatter and addresses. */
  key: z.preprocess((value) => (typeof value === 'boolean' ? String(value) : value), slug),
  /** The word readers see. */
  label: text,
  /** What it means, in one or two sentences. */
  definition: text,
  /** 1 (false) to 5 (true), or left out where a number would mislead (opinion, no basis). */
  rating: z.int().min(1).max(5).optional(),
  /** holds, partly, fails, no-basis or outside (not judged as true or false). */
  tone: z.enum(TONES),
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
