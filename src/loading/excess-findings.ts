import type { Finding, FindingPlace } from '../domain/problem.ts';
import { excessIn } from '../markdown/excess.ts';

const HINT = 'Simplify the passage: no text needs this depth.';

/**
 * Markdown of a file's body that is too deep to be rendered; nothing, if it can be.
 *
 * @param offset Added to an offset in `body`, it gives the offset in the file.
 */
export function excessFindings(body: string, offset: number): Finding[] {
  const excess = excessIn(body);
  if (excess === undefined) return [];
  return [deep({ fileOffset: excess.offset + offset }, excess.message)];
}

/** The same for markdown in frontmatter that need not be valid: the analysis of each claim. */
export function excessInAnalyses(frontmatter: unknown): Finding[] {
  return analysesOf(frontmatter).flatMap((analysis, index): Finding[] => {
    const excess = typeof analysis === 'string' ? excessIn(analysis) : undefined;
    return excess === undefined
      ? []
      : [deep({ keys: ['claims', index, 'analysis'] }, excess.message)];
  });
}

function analysesOf(frontmatter: unknown): unknown[] {
  if (typeof frontmatter !== 'object' || frontmatter === null) return [];
  if (!('claims' in frontmatter) || !Array.isArray(frontmatter.claims)) return [];
  return frontmatter.claims.map((claim: unknown) =>
    typeof claim === 'object' && claim !== null && 'analysis' in claim ? claim.analysis : undefined,
  );
}

function deep(at: FindingPlace, message: string): Finding {
  return { rule: 'nested-too-deeply', at, message, hint: HINT };
}
