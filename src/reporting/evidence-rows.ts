import { weighEvidence } from '../domain/evidence-strength.ts';
import type { LoadedArticle } from '../domain/loaded.ts';

/** One claim in the table of what verdicts rest on. */
export interface EvidenceRow {
  /** `article-slug/claim-id`. */
  readonly claim: string;
  readonly verdict: string;
  /** Number of independent sources that support or dispute the claim. */
  readonly sources: number;
  /** How many of them support it, and how many dispute it. */
  readonly supports: number;
  readonly disputes: number;
  /** Their kinds, joined by commas. */
  readonly kinds: string;
  readonly rule: EvidenceStanding;
}

/** How a claim stands to the rule `evidence-thin`. */
export type EvidenceStanding = 'met' | 'exception' | 'not judged' | 'BELOW';

/**
 * What every verdict rests on, in the order of the text.
 *
 * @param isJudged True for verdicts that call a claim true or false in some degree.
 */
export function toEvidenceRows(
  { slug, claims, sources }: Pick<LoadedArticle, 'slug' | 'claims' | 'sources'>,
  isJudged: (verdict: string) => boolean,
): EvidenceRow[] {
  return claims.map(({ id, verdict, evidence, exceptions }) => {
    const { origins, supporting, disputing, kinds, suffices } = weighEvidence(evidence, sources);
    const standing = (): EvidenceStanding => {
      if (!isJudged(verdict)) return 'not judged';
      if (suffices) return 'met';
      return 'evidence-thin' in exceptions ? 'exception' : 'BELOW';
    };
    return {
      claim: `${slug}/${id}`,
      verdict,
      sources: origins.length,
      supports: supporting,
      disputes: disputing,
      kinds: kinds.join(', '),
      rule: standing(),
    };
  });
}

/** The table's last line: how many claims stand how. */
export function summarizeEvidence(rows: readonly EvidenceRow[]): string {
  const count = (standing: EvidenceStanding) => rows.filter(({ rule }) => rule === standing).length;
  return `${rows.length} claims: ${count('met')} on two independent sources or a primary one, ${count('exception')} explained exceptions, ${count('not judged')} not judged true or false, ${count('BELOW')} below the rule`;
}
