import { z } from 'zod';
import { slug, text, webAddress } from './fields.ts';

/** How a site stands to one item of a code. */
export const STANDARD_STATUSES = ['software', 'site', 'not-met', 'publisher'] as const;

/** One thing that a code asks of a fact-checking site. */
export const standardItemSchema = z
  .strictObject({
    /** Number in the code, such as "3.1". Leave out if the code gives none. */
    number: text.optional(),
    /** What is asked, in your own words. */
    asks: text,
    /**
     * `software`: met on every site made with this software. `site`: met by what this site says or does.
     * `not-met`. `publisher`: only the publisher can answer, and has not yet.
     */
    status: z.enum(STANDARD_STATUSES),
    /** How it is met, or what is missing. */
    note: text,
    /** Where readers can see it: a path of this site, such as `/methodology/`. Needed where it is met. */
    shown: z
      .string()
      .regex(/^\/(?:[^\s]*\/)?(?:#\S+)?$/u, 'expected a path of this site, such as /methodology/')
      .optional(),
  })
  .superRefine(({ status, shown }, context) => {
    if (shown !== undefined || (status !== 'software' && status !== 'site')) return;
    context.addIssue({
      code: 'custom',
      path: ['status'],
      message: 'expected a path under `shown`, because a thing that is met can be looked at',
    });
  });

/** One code of principles, with the items a site is compared with. */
export const standardSchema = z.strictObject({
  /** Permanent name, the anchor of its section. */
  key: slug,
  name: text,
  /** The code's own page. */
  url: webAddress.optional(),
  /** Which edition, and how far this list was compared with it. Printed above the items. */
  basis: text,
  items: z.array(standardItemSchema).min(1, 'expected at least one item'),
});

/** The file `content/standards.yaml`: what fact-checkers' codes ask for, and where this site stands. Optional. */
export const standardsSchema = z.array(standardSchema);

export type StandardStatus = (typeof STANDARD_STATUSES)[number];
export type StandardItem = z.output<typeof standardItemSchema>;
export type Standard = z.output<typeof standardSchema>;
