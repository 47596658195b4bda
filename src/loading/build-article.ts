import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { sentencesOf } from '../domain/anchoring/sentences.ts';
import { contextAround, sentenceAround } from '../domain/anchoring/surroundings.ts';
import { measureCoverage } from '../domain/coverage.ts';
import type { LoadedArticle, LoadedClaim, WithdrawnClaim } from '../domain/loaded.ts';
import type { TextRange } from '../domain/offsets.ts';
import type { Article, Claim } from '../domain/schemas/article.ts';
import type { Verdict } from '../domain/schemas/verdicts.ts';
import type { FlatText } from '../markdown/flatten.ts';
import { highlight } from '../markdown/highlight.ts';
import { toHtml } from '../markdown/render.ts';
import { judging } from './article-findings.ts';
import { blockAt } from './block-at.ts';

/** An article that breaks no fixed rule, and where its quotes stand. */
export interface AnchoredArticle {
  readonly slug: string;
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly article: Article;
  readonly tree: Root;
  readonly flat: FlatText;
  /** Ranges by the claim's place in the frontmatter's list. Withdrawn claims have none. */
  readonly ranges: ReadonlyMap<number, TextRange>;
  /** Each claim's reasoning as HTML, by the claim's place in the frontmatter's list. */
  readonly analyses: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** Puts everything together that the site shows of an article. */
export function buildArticle(input: AnchoredArticle): LoadedArticle {
  const { slug, file, article, flat, tree, verdicts } = input;
  const placed = inTextOrder(input);
  const isJudged = judging(verdicts);
  const sentences = sentencesOf(flat.text, flat.blocks, article.lang);
  const coverage = measureCoverage(
    flat.text,
    sentences,
    placed.map(({ claim, range }) => ({ range, judged: isJudged(claim.verdict) })),
  );
  const claims = placed.map((claim, index) => loadClaim(claim, index + 1, flat, sentences));
  const tones = new Map(verdicts.map(({ key, tone }) => [key, tone]));
  const marked = highlight(
    tree,
    flat,
    claims.map(({ id, aliases, range, verdict, number }) => ({
      id,
      aliases,
      range,
      tone: tones.get(verdict) ?? 'outside',
      verdict,
      number,
    })),
  );
  const shown = {
    ...article,
    slug,
    file,
    claims,
    withdrawn: article.claims.flatMap(toWithdrawn),
    text: flat.text,
    html: toHtml(marked),
    blocks: flat.blocks.length,
    coverage,
  };
  return { ...shown, digest: digestOf(shown) };
}

function digestOf(shown: Omit<LoadedArticle, 'digest'>): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

interface PlacedClaim {
  readonly claim: Claim;
  readonly analysisHtml: string;
  readonly range: TextRange;
}

/** An outer claim comes before the ones inside it; equal ranges keep the author's order. */
function inTextOrder({ article, ranges, analyses }: AnchoredArticle): PlacedClaim[] {
  return article.claims
    .flatMap((claim, index): PlacedClaim[] => {
      const range = ranges.get(index);
      return range === undefined ? [] : [{ claim, range, analysisHtml: analyses[index] ?? '' }];
    })
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function loadClaim(
  { claim, range, analysisHtml }: PlacedClaim,
  number: number,
  { text, blocks }: FlatText,
  sentences: readonly TextRange[],
): LoadedClaim {
  const block = blockAt(blocks, range.start);
  const { start = 0, end = 0 } = blocks[block] ?? {};
  return {
    ...withoutMarkdown(claim),
    exact: text.slice(range.start, range.end),
    range,
    ...contextAround(text, range),
    sentence: sentenceAround(text, sentences, range),
    block,
    blockFraction: end > start ? (range.start - start) / (end - start) : 0,
    number,
    analysisHtml,
  };
}

function toWithdrawn({ withdrawn, ...claim }: Claim): WithdrawnClaim[] {
  return withdrawn === undefined ? [] : [{ ...withoutMarkdown(claim), withdrawn }];
}

/** The analysis is kept as HTML only. */
function withoutMarkdown(claim: Claim): Omit<Claim, 'analysis'> {
  const rest = { ...claim };
  delete rest.analysis;
  return rest;
}
