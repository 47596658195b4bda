import { sitePaths } from './addresses.ts';
import { createPassageDescriber, type PassageDescriber } from './anchoring/describe-passage.ts';
import { describeQuote } from './anchoring/describe-quote.ts';
import type { LoadedArticle, LoadedClaim } from './loaded.ts';
import { withTextDirective } from './text-directive.ts';

type Article = Pick<LoadedArticle, 'slug' | 'text' | 'source' | 'review' | 'claims'>;

/** Preparing a text takes time in proportion to its length, and every claim of an article needs it. */
const describers = new WeakMap<Article, PassageDescriber>();

/**
 * The site path of a claim's words in its article, as a text fragment. A browser that does not know text
 * fragments, or does not find the words, goes to the claim's id.
 */
export function claimTextFragmentPath(article: Article, claim: LoadedClaim): string {
  const path = sitePaths.claimInArticle(article.slug, claim.id);
  return withTextDirective(path, describerOf(article)(claim.range));
}

/** The address of a claim's words in the article as published. */
export function originalTextFragment(article: Article, claim: LoadedClaim): string {
  return withTextDirective(article.source.url, describerOf(article)(claim.range));
}

/** The address of quoted words in their source. A quote without words gives the source's own address. */
export function quoteTextFragment(sourceUrl: string, quote: string): string {
  const directive = describeQuote(quote);
  return directive === undefined ? sourceUrl : withTextDirective(sourceUrl, directive);
}

function describerOf(article: Article): PassageDescriber {
  const known = describers.get(article);
  if (known !== undefined) return known;
  const describer = createPassageDescriber(article.text, textsAboveBody(article));
  describers.set(article, describer);
  return describer;
}

/** What the article's page says before the checked text begins: browsers take the first match of a page. */
function textsAboveBody({ source, review, claims }: Article): string[] {
  return [
    source.publisher,
    source.author ?? '',
    review.summary,
    ...claims.map(({ claim }) => claim),
  ];
}
