import type { RootContent } from 'mdast';

/** What a text says about itself. Whatever it does not say is left out. */
export interface TextMetadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  readonly lang?: string | undefined;
}

/** A text made ready to become an article's body. */
export interface ImportedText {
  /** What the text says about itself; `title` is its headline. */
  readonly metadata: TextMetadata;
  /** Markdown of the body, with the headline as its first heading if one is known. */
  readonly markdown: string;
  /** The text's words as they stood, headline included, to compare the body with. */
  readonly words: readonly string[];
}

/** A block of an article's body (https://github.com/syntax-tree/mdast). */
export type Block = RootContent;
