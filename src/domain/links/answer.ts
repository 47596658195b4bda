/** One step from an address to the next. */
export interface Redirect {
  readonly status: number;
  /** Absolute address it leads to. */
  readonly to: string;
}

/** What a person would read on a page. */
export interface PageText {
  readonly title: string;
  /** The first `<h1>`; empty if there is none. */
  readonly heading: string;
  readonly text: string;
}

/** What came of asking for an address. */
export type Answer =
  | {
      readonly kind: 'response';
      readonly redirects: readonly Redirect[];
      readonly status: number;
      /** The text, once for each character encoding it may be in; empty if it was not read or is no text. */
      readonly pages: readonly PageText[];
      /** `false` if the page was longer than what was read of it. */
      readonly isWhole: boolean;
    }
  | {
      readonly kind: 'no-answer';
      readonly reason: 'host-unknown' | 'redirects-in-a-circle' | 'failed';
      /** What happened, in words. */
      readonly detail: string;
    };
