import { originOf } from './rules/origin-of.ts';
import type { Claim, Source, SourceKind, Stance } from './schemas/article.ts';

/** What a verdict rests on. Context explains; it does not carry a verdict, and is not counted. */
export interface EvidenceStrength {
  /** Whose reports support or dispute the claim, each once. */
  readonly origins: readonly string[];
  /** How many of them support the claim, and how many dispute it; one source may do both. */
  readonly supporting: number;
  readonly disputing: number;
  /** Kinds of those sources, each once. */
  readonly kinds: readonly SourceKind[];
  /** True with two independent sources, or one that is primary or official. */
  readonly suffices: boolean;
}

const SUFFICIENT_ALONE: readonly SourceKind[] = ['primary', 'official'];

/**
 * Counts the independent sources of a claim: sources of equal origin count as one. Sources without a card
 * are left out; they are a mistake of their own.
 */
export function weighEvidence(
  evidence: Claim['evidence'],
  sources: Readonly<Record<string, Source>>,
): EvidenceStrength {
  const cardsWith = (stance: Stance) =>
    evidence
      .filter((piece) => piece.stance === stance)
      .flatMap(({ source }) => sources[source] ?? []);
  const [supports, disputes] = [cardsWith('supports'), cardsWith('disputes')];
  const cards = [...supports, ...disputes];
  const origins = originsOf(cards);
  const kinds = [...new Set(cards.map(({ kind }) => kind))];
  return {
    origins,
    supporting: originsOf(supports).length,
    disputing: originsOf(disputes).length,
    kinds,
    suffices: origins.length >= 2 || kinds.some((kind) => SUFFICIENT_ALONE.includes(kind)),
  };
}

function originsOf(cards: readonly Source[]): string[] {
  return [...new Set(cards.map(originOf))];
}
