import type { Tone } from '../../domain/schemas/verdicts.ts';
import type { Glyph } from '../../domain/verdict-glyph.ts';

/** A verdict as it is drawn. */
export interface CardVerdict {
  readonly label: string;
  readonly tone: Tone;
  readonly glyph: Glyph;
}

/** A verdict of an article, and how many claims have it; on the site's own image there is no number. */
export interface CardCount extends CardVerdict {
  readonly count?: number;
}

/** What one share image says. It is plain data: its JSON decides whether a kept image still serves. */
export interface ShareCard {
  /** One verdict in large type, or the verdicts of an article as a bar with its key. */
  readonly head:
    | { readonly kind: 'verdict'; readonly verdict: CardVerdict }
    | { readonly kind: 'tally'; readonly counts: readonly CardCount[] };
  /** The words: theirs in serif, ours in sans. The rest of their sentence stands around them in grey. */
  readonly words: {
    readonly voice: 'theirs' | 'ours';
    readonly before: string;
    readonly exact: string;
    readonly after: string;
    readonly dir: 'ltr' | 'rtl';
  };
  /** Who said it, or nothing, and where. */
  readonly speaker?: string;
  readonly publication?: string;
  /** Name of this site, and the direction of its language. */
  readonly site: string;
  readonly dir: 'ltr' | 'rtl';
}
