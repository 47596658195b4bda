import { sitePaths } from '../domain/addresses.ts';
import type { LoadedArticle, LoadedClaim } from '../domain/loaded.ts';
import type { Site } from '../domain/schemas/site.ts';
import type { Verdict } from '../domain/schemas/verdicts.ts';
import { t } from './i18n.ts';
import { kept } from './kept.ts';

/** The picture that stands for a page where its address is shared. */
export interface ShareImage {
  readonly sitePath: string;
  /** What the picture says. */
  readonly alt: string;
}

/** The picture of every page without one of its own. */
export function siteShareImage({ name, tagline }: Site): ShareImage {
  return { sitePath: sitePaths.shareSite(), alt: `${name}: ${tagline}` };
}

/** The picture of an article: its headline and the verdicts on its claims. */
export function articleShareImage({ slug, title }: LoadedArticle): ShareImage {
  return { sitePath: sitePaths.shareArticle(slug), alt: t('share.articleAlt', { title }) };
}

/** The picture of a claim: the verdict and the words. */
export function claimShareImage(
  { slug }: LoadedArticle,
  { id, exact }: LoadedClaim,
  { label }: Verdict,
): ShareImage {
  return {
    sitePath: sitePaths.shareClaim(slug, id),
    alt: t('share.claimAlt', { verdict: label, quote: exact }),
  };
}

/** A language as Open Graph writes it, with its likeliest country where none is given: `en` is `en_US`. */
export const openGraphLocale = kept((lang: string): string => {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
});
