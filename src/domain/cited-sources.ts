import type { LoadedArticle } from './loaded.ts';
import type { Source, Stance } from './schemas/article.ts';

/** A source of an article, with the number it has in the printed list of sources. */
export interface CitedSource {
  /** From 1, in the order in which the claims cite them. */
  readonly number: number;
  readonly source: Source;
}

type Citing = Pick<LoadedArticle, 'sources' | 'claims'>;

/**
 * The sources the claims of an article cite, by key, each once, in the order of first citation. Sources that
 * only withdrawn claims cite are left out.
 */
export function citedSources({ sources, claims }: Citing): ReadonlyMap<string, CitedSource> {
  const keys = new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const known = [...keys].flatMap((key) => {
    const source = sources[key];
    return source === undefined ? [] : [{ key, source }];
  });
  return new Map(known.map(({ key, source }, index) => [key, { number: index + 1, source }]));
}

/** Numbers of the sources a claim cites with one stance, each once, ascending. */
export function citedNumbers(
  claim: LoadedArticle['claims'][number],
  stance: Stance,
  cited: ReadonlyMap<string, CitedSource>,
): readonly number[] {
  const numbers = claim.evidence
    .filter((piece) => piece.stance === stance)
    .map(({ source }) => cited.get(source)?.number)
    .filter((number) => number !== undefined);
  return [...new Set(numbers)].sort((one, other) => one - other);
}
