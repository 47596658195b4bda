import { addressPart } from '../domain/addresses.ts';
import type { LoadedArticle } from '../domain/loaded.ts';
import type { Speaker } from '../domain/schemas/article.ts';
import type { ClaimInArticle } from './queries.ts';

/** Everything that shares one name: the claims of a speaker, of a topic or of a publisher's articles. */
export interface Facet {
  /** The last part of the facet page's address. */
  readonly part: string;
  /** The name as it stands in the content; it is also the value of the search filter. */
  readonly name: string;
  /** Every spelling of it in the content, because spellings with the same address share a page. */
  readonly names: readonly string[];
  /** The name as readers see it. */
  readonly label: string;
  readonly claims: readonly ClaimInArticle[];
}

/** The claims by speaker, by name. Claims of nobody in particular are left out. */
export function speakerFacets(claims: readonly ClaimInArticle[]): readonly Facet[] {
  return toFacets(claims, ({ claim }) => (claim.speaker === undefined ? [] : [claim.speaker.name]));
}

/** Names of topics as readers see them, by key. */
export type TopicNames = Readonly<Record<string, string>>;

/** The claims by topic. */
export function topicFacets(
  claims: readonly ClaimInArticle[],
  names: TopicNames,
): readonly Facet[] {
  return toFacets(
    claims,
    ({ claim }) => claim.topics,
    (topic) => topicLabel(topic, names),
  );
}

/** The claims by the publisher of the article they stand in. */
export function publisherFacets(claims: readonly ClaimInArticle[]): readonly Facet[] {
  return toFacets(claims, ({ article }) => [article.source.publisher]);
}

/** The articles of one publisher, with all their claims. */
export interface PublisherGroup {
  readonly part: string;
  readonly name: string;
  readonly articles: readonly LoadedArticle[];
  readonly claims: readonly ClaimInArticle[];
}

/** The articles by publisher. One without a claim that stands counts too: its page is linked. */
export function publisherGroups(articles: readonly LoadedArticle[]): readonly PublisherGroup[] {
  const groups = Map.groupBy(articles, ({ source }) => addressPart(source.publisher));
  return [...groups].map(([part, members]) => ({
    part,
    name: members[0]?.source.publisher ?? part,
    articles: members,
    claims: members.flatMap((article) => article.claims.map((claim) => ({ article, claim }))),
  }));
}

/** The claims by the year they were made, newest first. */
export function yearFacets(claims: readonly ClaimInArticle[]): readonly Facet[] {
  return toFacets(claims, (entry) => [claimDay(entry).slice(0, 4)]).toReversed();
}

/** Day a claim was made; where that is not known, the day its article was published. */
export function claimDay({ article, claim }: ClaimInArticle): string {
  return claim.said ?? article.source.published;
}

/** A topic's name, or else its key as words: `taurus-leak` becomes `Taurus leak`. */
export function topicLabel(topic: string, names: TopicNames): string {
  const name = names[topic];
  if (name !== undefined) return name;
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The facets with most claims, at most `count` of them, by name. */
export function mostClaimed(facets: readonly Facet[], count: number): readonly Facet[] {
  const most = new Set(
    [...facets].sort((a, b) => b.claims.length - a.claims.length).slice(0, count),
  );
  return facets.filter((facet) => most.has(facet));
}

/** The speaker as the claims describe them: the first that names an office or an address is taken. */
export function speakerOf(claims: readonly ClaimInArticle[]): Speaker | undefined {
  const speakers = claims.flatMap(({ claim }) =>
    claim.speaker === undefined ? [] : [claim.speaker],
  );
  return (
    speakers.find(({ role, sameAs }) => role !== undefined || sameAs !== undefined) ?? speakers[0]
  );
}

/** Names with the same address share a page, because they could not have two. */
function toFacets(
  claims: readonly ClaimInArticle[],
  namesOf: (entry: ClaimInArticle) => readonly string[],
  labelOf: (name: string) => string = (name) => name,
): readonly Facet[] {
  const groups = Map.groupBy(
    claims.flatMap((entry) => namesOf(entry).map((name) => ({ name, entry }))),
    ({ name }) => addressPart(name),
  );
  return [...groups]
    .map(([part, members]) => {
      const name = members[0]?.name ?? part;
      return {
        part,
        name,
        names: [...new Set(members.map((member) => member.name))],
        label: labelOf(name),
        claims: [...new Set(members.map(({ entry }) => entry))],
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
