import type { TextRange } from './offsets.ts';
import type { Article, Claim } from './schemas/article.ts';
import type { PageData } from './schemas/site.ts';

/**
 * Content after loading: validated, anchored and rendered. Plain JSON, because threads hand it to each
 * other. Everything the site shows and every data file is made from these shapes.
 */

/** One claim, tied to the words it judges. */
export interface LoadedClaim extends Omit<Claim, 'analysis'> {
  /** The words in the rendered text, character for character as they stand there. */
  readonly exact: string;
  /** Where they stand in {@link LoadedArticle.text}. */
  readonly range: TextRange;
  /** Up to 32 characters of the rendered text on either side, cut at word boundaries: W3C prefix and suffix. */
  readonly before: string;
  readonly after: string;
  /** The rest of the sentence (or sentences) the words stand in, before and after them. */
  readonly sentence: { readonly before: string; readonly after: string };
  /** Index of the block of the body (paragraph, heading, list) in which the words begin. */
  readonly block: number;
  /** Where in that block they begin: 0 at its start, 1 at its end. */
  readonly blockFraction: number;
  /** The number readers see: 1 for the first claim in the text. */
  readonly number: number;
  /** The reasoning, rendered and sanitised. Empty if there is none. */
  readonly analysisHtml: string;
}

/** How much of the text was checked, in sentences. */
export interface Coverage {
  readonly sentences: readonly {
    readonly range: TextRange;
    /** `checked`: a claim in it is judged. `not-checkable`: only opinion or the like. `open`: no claim. */
    readonly state: 'checked' | 'not-checkable' | 'open';
  }[];
}

/** A claim that was taken back. It has a page, and no highlight. */
export type WithdrawnClaim = Omit<Claim, 'analysis'> & {
  readonly withdrawn: NonNullable<Claim['withdrawn']>;
};

/** One article, ready to be shown. */
export interface LoadedArticle extends Omit<Article, 'claims'> {
  readonly slug: string;
  /** Path of the file, relative to the content folder. */
  readonly file: string;
  /** Claims in the order of the text; an outer claim comes before the ones inside it. */
  readonly claims: readonly LoadedClaim[];
  readonly withdrawn: readonly WithdrawnClaim[];
  /** The rendered text of the body: text nodes in reading order, blocks parted by a line feed. */
  readonly text: string;
  /** The body as HTML, with its marks. */
  readonly html: string;
  /** Number of blocks at the top level of the body. */
  readonly blocks: number;
  readonly coverage: Coverage;
  /** Digest of everything above: what is made of two articles with the same one is the same. */
  readonly digest: string;
}

/** One page of `content/pages`. */
export interface LoadedPage extends PageData {
  readonly slug: string;
  readonly html: string;
}
