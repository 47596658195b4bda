import { Feed } from 'feed';

/** One entry of a feed. Texts are plain; days are written `YYYY-MM-DD`. */
export interface FeedEntry {
  /** Site path of what it is about. */
  readonly sitePath: string;
  /** Site path it was first published at, if another: the entry's id for ever, so that no reader shows it twice. */
  readonly firstPath?: string;
  readonly title: string;
  /** The short answer. */
  readonly summary: string;
  /** Makes the entry as HTML, already escaped: asked for only if the entry is among the newest. */
  readonly contentHtml: () => string;
  readonly updated: string;
  readonly published?: string;
}

/** What a feed is made from. */
export interface FeedSource {
  readonly title: string;
  readonly subtitle: string;
  /** Site path of the feed itself. */
  readonly sitePath: string;
  /** Site path of the page that shows the same. */
  readonly pagePath: string;
  /** Language of title and entries, a BCP 47 tag. */
  readonly lang: string;
  /** Who publishes the checks. */
  readonly author: string;
  readonly rights: string;
  readonly entries: readonly FeedEntry[];
  /** Day that a feed without entries was last true. */
  readonly since?: string | undefined;
}

/** Newest entries a feed holds; readers have kept the earlier ones. */
const LONGEST_FEED = 100;

/** Says "nothing yet" in a feed without entries, where Atom wants a date and the clock must not be asked. */
const NEVER = '1970-01-01';

/**
 * A feed after Atom (RFC 4287), newest change first.
 *
 * @param absolute The full address of a site path.
 */
export function toAtom(source: FeedSource, absolute: (sitePath: string) => string): string {
  const entries = [...source.entries]
    .sort(
      (a, b) => b.updated.localeCompare(a.updated) || a.sitePath.localeCompare(b.sitePath, 'en'),
    )
    .slice(0, LONGEST_FEED);
  const feed = new Feed({
    id: absolute(source.sitePath),
    title: visibleText(source.title),
    description: visibleText(source.subtitle),
    link: absolute(source.pagePath),
    feed: absolute(source.sitePath),
    updated: toDate(entries[0]?.updated ?? source.since ?? NEVER),
    author: { name: visibleText(source.author) },
    copyright: visibleText(source.rights),
    generator: false,
  });
  for (const { sitePath, firstPath, title, summary, contentHtml, updated, published } of entries) {
    feed.addItem({
      id: absolute(firstPath ?? sitePath),
      link: absolute(sitePath),
      title: escapeHtml(title),
      description: escapeHtml(summary),
      content: visibleText(contentHtml()),
      date: toDate(updated),
      ...(published !== undefined && { published: toDate(published) }),
    });
  }
  // The library has no option for the feed's language.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${source.lang}" `);
}

/** Plain text as HTML: a title in a feed is read as HTML. */
export function escapeHtml(text: string): string {
  return visibleText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text without the characters that XML cannot hold. */
function visibleText(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\u{fffe}\u{ffff}]/gu, '');
}

/** A day, at its beginning in UTC. */
function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
