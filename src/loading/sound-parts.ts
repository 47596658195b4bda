import {
  type Article,
  articleSchema,
  type Claim,
  claimSchema,
  sourceSchema,
} from '../domain/schemas/article.ts';
import type { Finding } from '../domain/problem.ts';

/**
 * The parts of an article's frontmatter that are valid in themselves, so that a wrong date in one claim does
 * not hide what the rules have to say about the others.
 */
export interface SoundParts extends Partial<
  Pick<Article, 'title' | 'aliases' | 'lang' | 'reviewLang' | 'source' | 'review'>
> {
  /** The valid claims, in the order of the file. */
  readonly claims: readonly Claim[];
  /** Place of each of them in the frontmatter's list. */
  readonly places: readonly number[];
  readonly sources: Article['sources'];
  /** Keys of all source cards, valid or not. */
  readonly sourceKeys: readonly string[];
  /** True if every part is there: only then can something be said to be unused. */
  readonly isWhole: boolean;
}

/** A valid article, as the rules take it. */
export function allParts(article: Article): SoundParts {
  return {
    ...article,
    places: article.claims.map((_claim, place) => place),
    sourceKeys: Object.keys(article.sources),
    isWhole: true,
  };
}

/** The valid parts of frontmatter that is wrong somewhere. */
export function soundParts(frontmatter: unknown): SoundParts {
  const { shape } = articleSchema;
  const field = (key: string): unknown => asRecord(frontmatter)[key];
  const claims = (Array.isArray(field('claims')) ? (field('claims') as unknown[]) : []).flatMap(
    (claim, place) => {
      const { data } = claimSchema.safeParse(claim);
      return data === undefined ? [] : [{ data, place }];
    },
  );
  const sources = Object.entries(asRecord(field('sources'))).flatMap(([key, card]) => {
    const { data } = sourceSchema.safeParse(card);
    return data === undefined ? [] : [[key, data] as const];
  });
  return {
    ...defined('title', shape.title.safeParse(field('title')).data),
    ...defined('aliases', shape.aliases.safeParse(field('aliases')).data),
    ...defined('lang', shape.lang.safeParse(field('lang')).data),
    ...defined('reviewLang', shape.reviewLang.safeParse(field('reviewLang')).data),
    ...defined('source', shape.source.safeParse(field('source')).data),
    ...defined('review', shape.review.safeParse(field('review')).data),
    claims: claims.map(({ data }) => data),
    places: claims.map(({ place }) => place),
    sources: Object.fromEntries(sources),
    sourceKeys: Object.keys(asRecord(field('sources'))),
    isWhole: false,
  };
}

/** Findings about `parts.claims` count among the valid claims only; these count in the file. */
export function inFile(findings: readonly Finding[], { places }: SoundParts): Finding[] {
  return findings.map((finding) => {
    if ('fileOffset' in finding.at) return finding;
    const [first, place, ...rest] = finding.at.keys;
    if (first !== 'claims' || typeof place !== 'number') return finding;
    return { ...finding, at: { ...finding.at, keys: [first, places[place] ?? place, ...rest] } };
  });
}

function defined<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
