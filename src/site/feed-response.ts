import { toAtom, type FeedSource } from './feed.ts';
import { getSite } from './queries.ts';
import { absoluteUrl } from './urls.ts';

/** Answers with a feed of this publication. */
export function feedResponse(
  source: Pick<FeedSource, 'title' | 'sitePath' | 'pagePath' | 'entries' | 'since'> & {
    /** The site's tagline, if not given. */
    readonly subtitle?: string;
  },
): Response {
  const site = getSite();
  const feed = toAtom(
    {
      subtitle: site.tagline,
      ...source,
      lang: site.lang,
      author: site.publisher.name,
      rights: site.license.name,
    },
    absoluteUrl,
  );
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
