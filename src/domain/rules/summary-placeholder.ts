import { PLACEHOLDERS } from '../placeholders.ts';
import type { Finding } from '../problem.ts';
import type { Claim, Publication, Source } from '../schemas/article.ts';

const TEXTS = new Set<string>(Object.values(PLACEHOLDERS));

/** The parts of an article that `npm run new` fills with words to be replaced, as far as they are valid. */
export interface PartsToFill {
  readonly review?: { readonly summary: string } | undefined;
  readonly source?: Partial<Publication> | undefined;
  readonly claims: readonly Partial<Claim>[];
  readonly sources: Readonly<Record<string, Partial<Source>>>;
}

/** Words of the summary and the worked example that were to be replaced, and were not. */
export function findPlaceholders({ review, source, claims, sources }: PartsToFill): Finding[] {
  return placeholdersIn({ review, source, claims, sources }, []).map(({ text, keys }) => ({
    rule: 'summary-placeholder',
    at: { keys },
    message: `"${text}" is the placeholder that \`npm run new\` wrote; expected words of your own`,
    hint: 'Write what a reader is to read there, or delete the line if it may be left out.',
  }));
}

interface PlacedText {
  readonly text: string;
  readonly keys: readonly (string | number)[];
}

/** Every text at any depth that is a placeholder and nothing else. */
function placeholdersIn(value: unknown, keys: PlacedText['keys']): PlacedText[] {
  if (typeof value === 'string') {
    const text = value.trim();
    return TEXTS.has(text) ? [{ text, keys }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => placeholdersIn(item, [...keys, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => placeholdersIn(item, [...keys, key]));
}
