import { embedSize, toOembed, type EmbedFrame, type RichOembed } from '../domain/embed.ts';
import type { LoadedArticle } from '../domain/loaded.ts';
import { wordsOf, type AnyClaim } from './claim-pages.ts';
import { t } from './i18n.ts';
import { getSite } from './queries.ts';
import { absoluteUrl, sitePaths } from './urls.ts';

/** A claim as other pages embed it. */
export function embedOf(article: LoadedArticle, claim: AnyClaim): EmbedFrame {
  return {
    src: absoluteUrl(sitePaths.embed(article.slug, claim.id)),
    title: t('claim.factCheck', { claim: claim.claim }),
    size: embedSize({
      claim: claim.claim,
      quote: wordsOf(claim),
      summary: claim.withdrawn?.reason ?? claim.summary,
      speaker: `${claim.speaker?.name ?? ''} ${claim.speaker?.role ?? ''} ${article.source.publisher}`,
    }),
  };
}

/** The oEmbed answer for a claim's page. */
export function oembedOf(article: LoadedArticle, claim: AnyClaim): RichOembed {
  const { name } = getSite();
  return toOembed(embedOf(article, claim), { name, url: absoluteUrl(sitePaths.home()) });
}
