import { z } from 'zod';
import { languageTag, slug, text, webAddress } from './fields.ts';

/** Someone who checks: a person, or the desk as a whole. */
export const personSchema = z.strictObject({
  /** Name as printed in bylines. */
  name: text,
  /** Function, such as "editor". */
  role: text.optional(),
  /** A few sentences about the person. */
  bio: text.optional(),
  /** The person's own page. */
  url: webAddress.optional(),
});

/** How strictly an editorial rule is applied. */
export const SEVERITIES = ['error', 'warning', 'off'] as const;

/** The file `content/site.yaml`: the publication. */
export const siteSchema = z.strictObject({
  /** Name of the publication. */
  name: text,
  /** One line under the name. */
  tagline: text,
  /** Address the site is published at. The environment variable SITE_URL overrides it. */
  url: webAddress,
  /** Language of the interface. */
  lang: languageTag,
  /** The organisation that publishes the checks. */
  publisher: z.strictObject({
    name: text,
    url: webAddress.optional(),
    /** Addresses that say who the publisher is beyond doubt. */
    sameAs: z.array(webAddress).default([]),
  }),
  /** Where readers report an error: an e-mail address, or the address of an issue tracker's "new issue" page. */
  contact: z.strictObject({
    email: z.email('expected an e-mail address').optional(),
    issues: webAddress.optional(),
  }),
  /** People by key. `review.by` in an article refers to them. */
  people: z.record(slug, personSchema),
  /** Licence of the checks (not of the checked texts). */
  license: z.strictObject({ name: text, url: webAddress }),
  /** Editorial rules by name: error, warning or off. Rules that are not named keep their own severity. */
  rules: z.record(z.string(), z.enum(SEVERITIES)).default({}),
});

/** Frontmatter of a page in `content/pages`. */
export const pageSchema = z.strictObject({
  /** Title, also the page's heading. */
  title: text,
  /** One sentence for lists and search engines. */
  summary: text,
  /** Place in the footer's list, small numbers first. */
  order: z.int().default(100),
  /** Language of the page, if it is not the site's. */
  lang: languageTag.optional(),
});

export type Site = z.output<typeof siteSchema>;
export type Person = z.output<typeof personSchema>;
export type PageData = z.output<typeof pageSchema>;
export type Severity = (typeof SEVERITIES)[number];
