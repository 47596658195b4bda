import type { SitePages } from './site-pages.ts';

/** A command line with its working directory and environment. */
export interface Command {
  readonly args: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that builds the site, with search. */
export interface Contender {
  readonly name: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Where the finished site is, as an absolute path. */
  readonly outDir: string;
  /** Writes what the program builds from. Called once. */
  readonly prepare: (site: SitePages) => void;
  /** Removes what earlier builds left, so that the next one is cold. */
  readonly clean: () => void;
  /** What builds the site, one after the other; measured as one. */
  readonly commands: readonly Command[];
}
