import type { QuoteSelector } from '../domain/anchoring/selector.ts';

/** A quote to be found in the text, and the place of its claim in the frontmatter's list. */
export interface DraftQuote extends QuoteSelector {
  readonly index: number;
}

/**
 * The quotes of frontmatter that need not be valid, so that a wrong date does not hide a wrong quote.
 * Withdrawn claims have none.
 */
export function draftQuotes(frontmatter: unknown): DraftQuote[] {
  const claims = field(frontmatter, 'claims');
  if (!Array.isArray(claims)) return [];
  return claims.flatMap((claim: unknown, index): DraftQuote[] => {
    const quote = textField(claim, 'quote');
    if (quote === undefined || field(claim, 'withdrawn') !== undefined) return [];
    const prefix = textField(claim, 'prefix');
    const suffix = textField(claim, 'suffix');
    return [
      {
        index,
        quote,
        ...(prefix === undefined ? {} : { prefix }),
        ...(suffix === undefined ? {} : { suffix }),
      },
    ];
  });
}

/** Ids and aliases of the claims in frontmatter that need not be valid. */
export function draftIds(frontmatter: unknown): Set<string> {
  const claims = field(frontmatter, 'claims');
  if (!Array.isArray(claims)) return new Set();
  return new Set(
    claims.flatMap((claim: unknown) => [textField(claim, 'id') ?? [], draftAliases(claim)].flat()),
  );
}

/** Aliases of an article or claim that need not be valid. */
export function draftAliases(owner: unknown): string[] {
  const aliases = field(owner, 'aliases');
  return Array.isArray(aliases) ? aliases.filter((name) => typeof name === 'string') : [];
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[key];
}

function textField(value: unknown, key: string): string | undefined {
  const text = field(value, key);
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
