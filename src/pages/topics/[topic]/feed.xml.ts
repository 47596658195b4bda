import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getListKey } from '../../../site/cache-keys.ts';
import { getTopicFacets } from '../../../site/facet-lists.ts';
import { claimEntry } from '../../../site/feed-entries.ts';
import { feedResponse } from '../../../site/feed-response.ts';
import { t } from '../../../site/i18n.ts';
import { getSite } from '../../../site/queries.ts';
import { sitePaths } from '../../../site/urls.ts';
import { getVerdictLookup } from '../../../site/verdicts.ts';

export const getStaticPaths = (() => {
  const facets = getTopicFacets();
  const keyOf = getListKey();
  return facets.map(({ part, name, label, claims }) => {
    const feed = { name, label };
    return { params: { topic: part }, props: { feed, claims }, cacheKey: keyOf(claims, feed) };
  });
}) satisfies GetStaticPaths;

/** The claims of one topic, newest verdict first. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { feed, claims } = props;
  const verdictOf = getVerdictLookup();
  return feedResponse({
    title: `${t('facet.topic', { name: feed.label })} – ${getSite().name}`,
    sitePath: sitePaths.topicFeed(feed.name),
    pagePath: sitePaths.topic(feed.name),
    entries: claims.map((entry) => claimEntry(entry, verdictOf)),
  });
};
