/** What can be known of a claim in frontmatter that need not be valid. */
export interface DraftClaim {
  /** Place in the frontmatter's list. */
  readonly index: number;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly verdict: string;
  readonly claim: string;
  readonly summary: string;
  /** Name of the speaker. */
  readonly speaker: string | undefined;
  /** The speaker as written. */
  readonly speakerData: object | undefined;
  /** Number of entries of its history. */
  readonly changes: number;
  /** Number of pieces of evidence. */
  readonly pieces: number;
  readonly isWithdrawn: boolean;
}

/** The claims of frontmatter that need not be valid, one for each item of the list. What is missing is an empty text. */
export function draftClaims(frontmatter: unknown): DraftClaim[] {
  return listOf(record(frontmatter)['claims']).map((claim, index) =>
    draftClaim(record(claim), index),
  );
}

/** The source cards of frontmatter that need not be valid, by key. */
export function draftSources(frontmatter: unknown): { key: string; label: string }[] {
  return Object.entries(record(record(frontmatter)['sources'])).map(([key, card]) => {
    const { publisher, title } = record(card);
    return { key, label: [key, textOf(publisher), textOf(title)].filter(Boolean).join(' · ') };
  });
}

function draftClaim(claim: Readonly<Record<string, unknown>>, index: number): DraftClaim {
  const speaker = claim['speaker'];
  return {
    index,
    id: textOf(claim['id']),
    aliases: listOf(claim['aliases']).map(textOf),
    verdict: textOf(claim['verdict']),
    claim: textOf(claim['claim']),
    summary: textOf(claim['summary']),
    speaker: typeof speaker === 'object' ? textOf(record(speaker)['name']) : undefined,
    speakerData: typeof speaker === 'object' && speaker !== null ? speaker : undefined,
    changes: listOf(claim['history']).length,
    pieces: listOf(claim['evidence']).length,
    isWithdrawn: claim['withdrawn'] !== undefined,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** YAML reads an unquoted `true` or `false` as a boolean, and both are keys of a scale. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}
