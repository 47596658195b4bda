import type { QuoteSelector } from '../../src/domain/anchoring/selector.ts';

/** One article of a corpus, before it is written in the form of one of the programs under test. */
export interface ArticleSource {
  readonly slug: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly published: string;
  readonly publisher: string;
  readonly paragraphs: readonly string[];
  readonly claims: readonly ClaimSource[];
}

export interface ClaimSource extends QuoteSelector {
  readonly id: string;
  readonly claim: string;
  readonly speaker: string;
  readonly verdict: string;
  readonly summary: string;
  readonly analysis: string;
  readonly topics: readonly string[];
  readonly evidence: readonly {
    readonly source: string;
    readonly stance: string;
    readonly quote: string;
  }[];
}
