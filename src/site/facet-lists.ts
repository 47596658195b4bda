import { publisherFacets, speakerFacets, topicFacets, type Facet } from './facets.ts';
import { getClaims, getSite, memoise } from './queries.ts';

/** The claims of the whole publication by speaker. Grouped once: pages, feeds and indexes of speakers list the same. */
export const getSpeakerFacets = memoise((): readonly Facet[] => speakerFacets(getClaims()));

/** The claims of the whole publication by topic. */
export const getTopicFacets = memoise((): readonly Facet[] =>
  topicFacets(getClaims(), getSite().topics),
);

/** The claims of the whole publication by publisher. */
export const getPublisherFacets = memoise((): readonly Facet[] => publisherFacets(getClaims()));
