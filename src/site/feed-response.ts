import { toAtom, type FeedSource } from './feed.ts';
import { getSite } from './queries.ts';
import { absoluteUrl } from './urls.ts';

/** Answers with a feed of this publication. */
export async function feedResponse(
  source: Pick<FeedSource, 'title' | 'sitePath' | 'pagePath' | 'entries' | 'since'> & {
    /** The site's tagline, if not given. */
    readonly subtitle?: string;
  },
): Promise<Response> {
  const site = await getSite();
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
