import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { topicFacets } from '../../../site/facets.ts';
import { claimEntry } from '../../../site/feed-entries.ts';
import { feedResponse } from '../../../site/feed-response.ts';
import { t } from '../../../site/i18n.ts';
import { getClaims, getSite } from '../../../site/queries.ts';
import { sitePaths } from '../../../site/urls.ts';
import { getVerdictLookup } from '../../../site/verdicts.ts';

export const getStaticPaths = (async () => {
  const facets = topicFacets(await getClaims(), (await getSite()).topics);
  return facets.map((facet) => ({ params: { topic: facet.part }, props: { facet } }));
}) satisfies GetStaticPaths;

/** The claims of one topic, newest verdict first. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { facet } = props;
  const verdictOf = await getVerdictLookup();
  return feedResponse({
    title: `${t('facet.topic', { name: facet.label })} – ${(await getSite()).name}`,
    sitePath: sitePaths.topicFeed(facet.name),
    pagePath: sitePaths.topic(facet.name),
    entries: facet.claims.map((entry) => claimEntry(entry, verdictOf)),
  });
};
