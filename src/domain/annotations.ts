import { type Addresses, sitePaths } from './addresses.ts';
import { toCodePointRange } from './anchoring/code-points.ts';
import { uniqueContext } from './anchoring/unique-context.ts';
import type {
  Agent,
  Annotation,
  AnnotationCollection,
  Selector,
  Target,
  TextualBody,
} from './annotation-types.ts';
import { ANNOTATION_CONTEXT } from './annotation-types.ts';
import { articleModified, claimModified } from './last-modified.ts';
import type { LoadedArticle, LoadedClaim } from './loaded.ts';
import type { Site } from './schemas/site.ts';
import type { Verdict } from './schemas/verdicts.ts';

/** Fragments of HTML pages. */
const HTML_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236';

/** What an article's annotations are made from. */
export interface AnnotatedArticle {
  readonly site: Pick<Site, 'publisher' | 'license' | 'lang'>;
  readonly article: LoadedArticle;
  readonly verdictOf: (key: string) => Verdict;
  readonly absolute: Addresses['absolute'];
}

/** Name of a claim's annotation: the claim's page, and a fragment that stays the same for ever. */
export function annotationId(absolute: Addresses['absolute'], slug: string, id: string): string {
  return `${absolute(sitePaths.claim(slug, id))}#annotation`;
}

/**
 * The claims of an article as a W3C AnnotationCollection with one embedded page, or with none where there is
 * no claim (https://www.w3.org/TR/annotation-model/#annotation-collection).
 */
export function toAnnotationCollection(annotated: AnnotatedArticle): AnnotationCollection {
  const { article, site, absolute } = annotated;
  const id = absolute(sitePaths.annotations(article.slug));
  const items = article.claims.map((claim) => toAnnotation(annotated, claim));
  const page = `${id}#page-1`;
  const about = {
    type: 'AnnotationCollection',
    label: article.title,
    total: items.length,
  } as const;
  return {
    '@context': ANNOTATION_CONTEXT,
    id,
    ...about,
    creator: creatorOf(annotated),
    created: instant(article.review.published),
    modified: instant(articleModified(article)),
    rights: site.license.url,
    ...(items.length > 0 && {
      first: { id: page, type: 'AnnotationPage', partOf: { id, ...about }, startIndex: 0, items },
      last: page,
    }),
  };
}

function toAnnotation(annotated: AnnotatedArticle, claim: LoadedClaim): Annotation {
  const { site, article, absolute } = annotated;
  return {
    '@context': ANNOTATION_CONTEXT,
    id: annotationId(absolute, article.slug, claim.id),
    type: 'Annotation',
    motivation: 'assessing',
    creator: creatorOf(annotated),
    created: instant(article.review.published),
    modified: instant(claimModified(article, claim)),
    rights: site.license.url,
    body: toBodies(annotated, claim),
    target: toTargets(annotated, claim),
  };
}

function toBodies(
  { site, article, verdictOf }: AnnotatedArticle,
  claim: LoadedClaim,
): readonly TextualBody[] {
  const language = article.reviewLang ?? site.lang;
  const body = (purpose: TextualBody['purpose'], value: string, lang: string): TextualBody => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    language: lang,
  });
  return [
    body('classifying', verdictOf(claim.verdict).label, site.lang),
    body('assessing', claim.summary, language),
    body('describing', claim.claim, language),
    ...claim.topics.map((topic) => body('tagging', topic, site.lang)),
  ];
}

/** The words on the site's own page, and the same words where they were published. */
function toTargets({ article, absolute }: AnnotatedArticle, claim: LoadedClaim): readonly Target[] {
  const { before, after } = uniqueContext(article.text, claim.range);
  const quote: Selector = {
    type: 'TextQuoteSelector',
    exact: claim.exact,
    prefix: before,
    suffix: after,
  };
  const { review, source } = article;
  return [
    {
      type: 'SpecificResource',
      source: absolute(sitePaths.article(article.slug)),
      selector: [
        { type: 'FragmentSelector', conformsTo: HTML_FRAGMENT, value: claim.id },
        quote,
        { type: 'TextPositionSelector', ...toCodePointRange(article.text, claim.range) },
      ],
      state: { type: 'TimeState', sourceDate: instant(review.updated ?? review.published) },
    },
    {
      type: 'SpecificResource',
      source: source.url,
      selector: [quote],
      state: {
        type: 'TimeState',
        sourceDate: instant(source.published),
        ...(source.archived !== undefined && { cached: source.archived }),
      },
    },
  ];
}

function creatorOf({ site: { publisher }, absolute }: AnnotatedArticle): Agent {
  const id = publisher.url ?? absolute(sitePaths.home());
  return { id, type: 'Organization', name: publisher.name };
}

/** The beginning of a day, as the model's `xsd:dateTime`. */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
