import type { Article, Organization, WebPage, WithContext } from 'schema-dts';
import { toOrganization } from './claim-review.ts';
import { articleModified } from './last-modified.ts';
import type { LoadedArticle } from './loaded.ts';
import type { Site } from './schemas/site.ts';

/** What the markup of an article's page is made from. */
export interface CheckedArticle {
  readonly site: Pick<Site, 'publisher' | 'url' | 'people' | 'license' | 'lang'>;
  readonly article: LoadedArticle;
  /** Headline of the check, which must not be taken for the checked text's own. */
  readonly headline: string;
  /** Full addresses: of the page, of its share image, and of the page of one of its claims. */
  readonly pageUrl: string;
  readonly imageUrl: string;
  readonly claimUrl: (id: string) => string;
}

/**
 * The structured data of an annotated article, after schema.org/Article: our check is the work, the text it
 * is about is somebody else's. The claims' own pages are its parts; the reviews stand there and only there.
 */
export function toArticleMarkup(checked: CheckedArticle): WithContext<Article> {
  const { site, article, headline, pageUrl, imageUrl, claimUrl } = checked;
  const publisher: Organization = toOrganization(site);
  const names = article.review.by.flatMap((key) => site.people[key]?.name ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': pageUrl,
    url: pageUrl,
    mainEntityOfPage: pageUrl,
    headline,
    abstract: article.review.summary,
    inLanguage: article.reviewLang ?? site.lang,
    datePublished: article.review.published,
    dateModified: articleModified(article),
    author: publisher,
    publisher,
    ...(names.length > 0 && { creditText: names.join(', ') }),
    license: site.license.url,
    image: imageUrl,
    about: toCheckedText(article),
    ...(article.claims.length > 0 && {
      hasPart: article.claims.map(({ id, claim }): WebPage => ({
        '@type': 'WebPage',
        url: claimUrl(id),
        name: claim,
      })),
    }),
  };
}

function toCheckedText({ title, lang, source }: LoadedArticle): Article {
  return {
    '@type': 'Article',
    headline: title,
    url: source.url,
    inLanguage: lang,
    datePublished: source.published,
    ...(source.author !== undefined && { author: { '@type': 'Person', name: source.author } }),
    publisher: { '@type': 'Organization', name: source.publisher },
  };
}
