import { slug as githubSlug } from 'github-slugger';

/**
 * Every address of the site, from one place: pages, search records, ClaimReview, annotations and feeds must
 * agree, also below a sub-path.
 */

/** The last part of a facet page's address, made from a name: `Pravda.Ru` becomes `pravda-ru`. */
export function addressPart(name: string): string {
  const known = parts.get(name);
  if (known !== undefined) return known;
  const part = makePart(name);
  parts.set(name, part);
  return part;
}

/** A name's part never changes, and a large site asks for the same few hundred names on every page. */
const parts = new Map<string, string>();

function makePart(name: string): string {
  const words = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}'’]+/gu, ' ');
  return githubSlug(words.trim());
}

/** Builds the site's addresses. */
export interface Addresses {
  /** A path from the root of the host, base included: `/x/articles/a/`. */
  readonly path: (sitePath: string) => string;
  /** The full address of a site path: `https://host/x/articles/a/`. */
  readonly absolute: (sitePath: string) => string;
}

/**
 * @param siteUrl Origin the site is published at, such as `https://example.org`; a path in it is ignored.
 * @param base Sub-path it is published below, such as `/` or `/x/`.
 */
export function createAddresses(siteUrl: string, base: string): Addresses {
  const prefix = `/${base.split('/').filter(Boolean).join('/')}`.replace(/\/$/u, '');
  const origin = new URL(siteUrl).origin;
  return {
    path: (sitePath) => `${prefix}${sitePath}`,
    // A fragment may be encoded already, as text fragments are: the parser leaves that as it is.
    absolute: (sitePath) => {
      const path = `${prefix}${sitePath}`;
      return PLAIN_PATH.test(path) ? `${origin}${path}` : new URL(path, origin).href;
    },
  };
}

/** A path in which a URL parser has nothing to encode or to resolve. Most are, and parsing is slow. */
const PLAIN_PATH = /^(?:\/[\w-]+(?:\.[a-z]+)?)*\/?(?:#[\w-]+)?$/u;

/** Site paths, before the base is added. They are relied on from outside and never change. */
export const sitePaths = {
  home: () => '/',
  article: (slug: string) => `/articles/${slug}/`,
  annotations: (slug: string) => `/articles/${slug}/annotations.jsonld`,
  claim: (slug: string, id: string) => `/articles/${slug}/${id}/`,
  claimInArticle: (slug: string, id: string) => `/articles/${slug}/#${id}`,
  note: (slug: string, id: string) => `/articles/${slug}/#note-${id}`,
  embed: (slug: string, id: string) => `/embed/${slug}/${id}/`,
  articles: () => '/articles/',
  oembed: (slug: string, id: string) => `/embed/${slug}/${id}/oembed.json`,
  citation: (slug: string, id: string, format: 'bib' | 'json') =>
    `/articles/${slug}/${id}/cite.${format}`,
  claims: () => '/claims/',
  verdicts: () => '/verdicts/',
  speakers: () => '/speakers/',
  topics: () => '/topics/',
  publishers: () => '/publishers/',
  /** The page about the data, or one of its files. */
  data: (file = '') => `/data/${file}`,
  verdict: (key: string) => `/verdicts/${key}/`,
  speaker: (name: string) => `/speakers/${addressPart(name)}/`,
  topic: (topic: string) => `/topics/${topic}/`,
  publisher: (name: string) => `/publishers/${addressPart(name)}/`,
  search: () => '/search/',
  inNumbers: () => '/in-numbers/',
  corrections: () => '/corrections/',
  page: (slug: string) => `/${slug}/`,
  feed: () => '/feed.xml',
  topicFeed: (topic: string) => `/topics/${topic}/feed.xml`,
  speakerFeed: (name: string) => `/speakers/${addressPart(name)}/feed.xml`,
  manifest: () => '/site.webmanifest',
  sitemap: () => '/sitemap-index.xml',
  shareSite: () => '/share.png',
  shareArticle: (slug: string) => `/share/${slug}.png`,
  shareClaim: (slug: string, id: string) => `/share/${slug}/${id}.png`,
  correctionsFeed: () => '/corrections.xml',
} as const;
