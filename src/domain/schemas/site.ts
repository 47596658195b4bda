import { z } from 'zod';
import { day, languageTag, sitePath, slug, text, webAddress } from './fields.ts';

/** Someone who checks: a person, or the desk as a whole. */
export const personSchema = z.strictObject({
  name: text.describe('Name as printed in bylines.'),
  role: text.optional().describe('Function, such as "editor".'),
  bio: text.optional().describe('A few sentences about the person.'),
  url: webAddress.optional().describe("The person's own page."),
});

/** How strictly an editorial rule is applied. */
export const SEVERITIES = ['error', 'warning', 'off'] as const;

/** The file `content/site.yaml`: the publication. */
export const siteSchema = z.strictObject({
  name: text.describe('Name of the publication.'),
  tagline: text.describe('One line under the name.'),
  url: webAddress.describe(
    'Address the site is published at. The environment variable SITE_URL overrides it.',
  ),
  lang: languageTag.describe('Language of the interface.'),
  publisher: z
    .strictObject({
      name: text,
      url: webAddress.optional(),
      sameAs: z
        .array(webAddress)
        .default([])
        .describe('Addresses that say who the publisher is beyond doubt.'),
    })
    .describe('The organisation that publishes the checks.'),
  contact: z
    .strictObject({
      email: z.email('expected an e-mail address').optional(),
      issues: webAddress.optional(),
    })
    .describe(
      `Where readers report an error: an e-mail address, or the address of an issue tracker's "new issue" page.`,
    ),
  people: z
    .record(slug, personSchema)
    .describe('People by key. `review.by` in an article refers to them.'),
  license: z
    .strictObject({ name: text, url: webAddress })
    .describe('Licence of the checks (not of the checked texts).'),
  search: z
    .strictObject({
      alsoSearch: z
        .array(sitePath)
        .refine((paths) => new Set(paths).size === paths.length, 'expected each path once')
        .describe(
          'Sub-paths of the parts that are searched too, newest first, such as /2023/. This part may be among them.',
        ),
    })
    .optional()
    .describe(
      'For a publication built in several parts, each below a sub-path of one host: the search page of this part finds the claims of the others as well.',
    ),
  topics: z
    .record(slug, text)
    .default({})
    .describe(
      'Names of topics as readers see them, by key, where the key in words is not enough: "air-force" alone is shown as "Air force".',
    ),
  rules: z
    .record(z.string(), z.enum(SEVERITIES))
    .default({})
    .describe(
      'Editorial rules by name: error, warning or off. Rules that are not named keep their own severity.',
    ),
});

/** Frontmatter of a page in `content/pages`. */
export const pageSchema = z.strictObject({
  title: text.describe("Title, also the page's heading."),
  summary: text.describe('One sentence for lists and search engines.'),
  order: z.int().default(100).describe("Place in the footer's list, small numbers first."),
  updated: day.optional().describe('Day the page was last changed in substance.'),
  lang: languageTag.optional().describe("Language of the page, if it is not the site's."),
});

export type Site = z.output<typeof siteSchema>;
export type Person = z.output<typeof personSchema>;
export type PageData = z.output<typeof pageSchema>;
export type Severity = (typeof SEVERITIES)[number];
