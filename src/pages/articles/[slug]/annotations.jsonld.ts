import type { APIRoute } from 'astro';
import { ANNOTATION_MEDIA_TYPE } from '../../../domain/annotation-types.ts';
import { toAnnotationCollection } from '../../../domain/annotations.ts';
import { getArticleKeys } from '../../../site/cache-keys.ts';
import { getArticle, getArticles, getSite } from '../../../site/queries.ts';
import { absoluteUrl } from '../../../site/urls.ts';
import { getVerdictLookup } from '../../../site/verdicts.ts';

export function getStaticPaths() {
  const keys = getArticleKeys();
  return getArticles().map(({ slug }) => ({ params: { slug }, cacheKey: keys.get(slug) }));
}

/** The article's claims as W3C annotations. */
export const GET: APIRoute<Record<string, unknown>, { slug: string }> = ({ params }) => {
  const collection = toAnnotationCollection({
    site: getSite(),
    article: getArticle(params.slug),
    verdictOf: getVerdictLookup(),
    absolute: absoluteUrl,
  });
  return new Response(`${JSON.stringify(collection, null, 2)}\n`, {
    headers: { 'content-type': ANNOTATION_MEDIA_TYPE },
  });
};
