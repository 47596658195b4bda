import { sitePaths } from '../domain/addresses.ts';
import type { Verdict } from '../domain/schemas/verdicts.ts';
import {
  publisherFacets,
  speakerFacets,
  topicFacets,
  yearFacets,
  type Facet,
  type TopicNames,
} from './facets.ts';
import type { ClaimInArticle } from './queries.ts';
import type { Translator } from './translate.ts';
import { verdictBars, type VerdictBar } from './verdict-bars.ts';

/** A picture shows whom most claims are about; the rest stand in the list it links to. */
const MOST_BARS = 15;

/** One picture of the publication. */
export interface NumberChart {
  readonly id: string;
  readonly title: string;
  /** What one bar stands for. */
  readonly heading: string;
  readonly bars: readonly VerdictBar[];
  /** What a reader must know to read the numbers. */
  readonly notes: readonly string[];
  /** The list of all groups, where the picture shows only some. */
  readonly all: { readonly label: string; readonly path: string } | undefined;
}

/** The pictures: over time, oldest first; by speaker, topic and publisher, most claims first. Empty ones are left out. */
export function numberCharts(
  claims: readonly ClaimInArticle[],
  scale: readonly Verdict[],
  topicNames: TopicNames,
  t: Translator,
): readonly NumberChart[] {
  const unnamed = claims.filter(({ claim }) => claim.speaker === undefined).length;
  const topicless = claims.filter(({ claim }) => claim.topics.length === 0).length;
  const speakers = speakerFacets(claims);
  const topics = topicFacets(claims, topicNames);
  const publishers = publisherFacets(claims);
  return [
    {
      id: 'years',
      title: t('numbers.years'),
      heading: t('numbers.year'),
      bars: verdictBars(yearFacets(claims).toReversed(), scale, 'year'),
      notes: [t('numbers.yearsNote')],
      all: undefined,
    },
    {
      id: 'speakers',
      title: t('browse.speakers'),
      heading: t('search.speaker'),
      bars: verdictBars(most(speakers), scale, 'speaker', sitePaths.speaker),
      notes: [
        ...(unnamed > 0 ? [t('numbers.noSpeaker', { count: unnamed })] : []),
        ...mostNote(speakers, t),
      ],
      all: allLink(speakers, t('browse.allSpeakers'), sitePaths.speakers()),
    },
    {
      id: 'topics',
      title: t('browse.topics'),
      heading: t('search.topic'),
      bars: verdictBars(most(topics), scale, 'topic', sitePaths.topic),
      notes: [
        t('numbers.topicsNote'),
        ...(topicless > 0 ? [t('numbers.noTopic', { count: topicless })] : []),
        ...mostNote(topics, t),
      ],
      all: allLink(topics, t('browse.allTopics'), sitePaths.topics()),
    },
    {
      id: 'publishers',
      title: t('browse.publishers'),
      heading: t('search.publisher'),
      bars: verdictBars(most(publishers), scale, 'publisher', sitePaths.publisher),
      notes: mostNote(publishers, t),
      all: allLink(publishers, t('browse.allPublishers'), sitePaths.publishers()),
    },
  ].filter(({ bars }) => bars.length > 0);
}

function most(facets: readonly Facet[]): readonly Facet[] {
  return [...facets].sort((a, b) => b.claims.length - a.claims.length).slice(0, MOST_BARS);
}

function mostNote(facets: readonly Facet[], t: Translator): readonly string[] {
  if (facets.length <= MOST_BARS) return [];
  return [t('numbers.most', { shown: MOST_BARS, total: facets.length })];
}

function allLink(facets: readonly Facet[], label: string, path: string): NumberChart['all'] {
  return facets.length > MOST_BARS ? { label, path } : undefined;
}
