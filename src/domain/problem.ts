import type { RuleName } from './rules/registry.ts';

/**
 * Something wrong in the content, as the pure rules see it: they know keys and offsets, not lines.
 * `loading` finds the line and column and makes a {@link Problem} of it.
 */
export interface Finding {
  readonly rule: RuleName;
  /** Where: a path of keys into the frontmatter or YAML file, or an offset into the file's text. */
  readonly at: FindingPlace;
  /** What is wrong, and what was expected. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
}

export type FindingPlace =
  | { readonly keys: readonly (string | number)[]; readonly target?: 'key' | 'value' }
  | { readonly fileOffset: number };

/** A place in a file. Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong in the content, ready to be shown to an author. */
export interface Problem {
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  /** Path of the file, relative to the working directory, with forward slashes. */
  readonly path: string;
  /** `undefined` where the problem has no place in the file: the file is missing, or cannot be read. */
  readonly place: Place | undefined;
  readonly message: string;
  readonly hint: string;
}
