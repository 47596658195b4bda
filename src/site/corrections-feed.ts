import { Feed } from 'feed';
import { sitePaths, type Addresses } from '../domain/addresses.ts';
import { listCorrections, type Correction } from '../domain/corrections.ts';
import type { LoadedArticle } from '../domain/loaded.ts';
import type { Site } from '../domain/schemas/site.ts';
import type { VerdictLookup } from './scale.ts';
import type { Translator } from './translate.ts';

/** What the feed is made from. */
export interface CorrectionsFeedInput {
  readonly site: Pick<Site, 'name' | 'publisher' | 'license'>;
  readonly articles: readonly LoadedArticle[];
  readonly verdictOf: VerdictLookup;
  readonly t: Translator;
  /** The full address of a site path. */
  readonly absoluteUrl: Addresses['absolute'];
}

/** A site without articles has never been updated; a feed must still give a time. */
const NEVER = '1970-01-01';

/** Every correction as an Atom feed (RFC 4287). The same input always gives the same bytes. */
export function toCorrectionsFeed(input: CorrectionsFeedInput): string {
  const { site, articles, t, absoluteUrl } = input;
  const corrections = listCorrections(articles);
  const page = absoluteUrl(sitePaths.corrections());
  const days = [
    ...corrections.map(({ date }) => date),
    // Before the first correction, the feed is as old as the newest check it could have corrected.
    ...(corrections.length > 0 ? [] : articles.map(({ review }) => review.published)),
  ];
  const feed = new Feed({
    id: page,
    title: `${site.name}: ${t('corrections.title')}`,
    description: t('corrections.intro'),
    link: page,
    feed: absoluteUrl(sitePaths.correctionsFeed()),
    updated: startOf(days.sort().at(-1) ?? NEVER),
    author: {
      name: site.publisher.name,
      link: site.publisher.url ?? absoluteUrl(sitePaths.home()),
    },
    copyright: site.license.name,
    generator: false,
  });
  for (const correction of corrections) feed.addItem(toItem(correction, input));
  return feed.atom1();
}

function toItem(correction: Correction, { verdictOf, t, absoluteUrl }: CorrectionsFeedInput) {
  const { article, claim, date, reason, anchor } = correction;
  const from = verdictOf(correction.from).label;
  const to =
    correction.kind === 'withdrawal' ? t('corrections.withdrawn') : verdictOf(correction.to).label;
  // An entry keeps the id of the address it was first published at, so that no reader shows it twice.
  const firstSlug = article.aliases?.[0] ?? article.slug;
  const firstId = claim.aliases[0] ?? claim.id;
  return {
    id: `${absoluteUrl(sitePaths.claim(firstSlug, firstId))}#${anchor}`,
    link: `${absoluteUrl(sitePaths.claim(article.slug, claim.id))}#${anchor}`,
    title: toHtmlText(`${claim.claim}: ${from} → ${to}`),
    description: toHtmlText(reason),
    date: startOf(date),
  };
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The library writes titles and summaries as HTML. */
function toHtmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
