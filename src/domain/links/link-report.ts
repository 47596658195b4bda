import type { Place } from '../problem.ts';

/**
 * What an address is found to be.
 *
 * - `ok`: it answers.
 * - `moved`: it answers, and says that its address has changed for good.
 * - `dead`: there is nothing there, says its host; or there is no such host.
 * - `soft-404`: it answers, with a page that is not the one it was.
 * - `unknown`: it does not answer this program. A reader's browser may well be answered.
 */
export const LINK_STATUSES = ['ok', 'moved', 'dead', 'soft-404', 'unknown'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** A status with its reason. */
export interface LinkState {
  readonly status: LinkStatus;
  /** The reason, in words. */
  readonly detail: string;
  /** The new address, if it has one for good. */
  readonly movedTo?: string | undefined;
}

/** Whether words of a source still stand on its page. `unknown`: no page, or none that can be read. */
export const ON_PAGE = ['found', 'gone', 'unknown'] as const;
export type OnPage = (typeof ON_PAGE)[number];

/** A quote of a source, in the file of an article. */
export interface QuotePlace {
  /** Id of the claim it is evidence for. */
  readonly claim: string;
  readonly quote: string;
  readonly place: Place;
}

/** One place of an article's file where an address stands. */
export interface Link {
  /** Path of the file, relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly place: Place;
  readonly url: string;
  /** `true` for the address of an archived copy. */
  readonly isArchive: boolean;
  /** Whether an archived copy is given beside it. An archived copy needs none. */
  readonly isArchived: boolean;
  /** What is quoted from it as evidence. */
  readonly quotes: readonly QuotePlace[];
}

/** A link, checked. */
export interface LinkReport extends Omit<Link, 'quotes'> {
  readonly state: LinkState;
  readonly quotes: readonly (QuotePlace & { readonly onPage: OnPage })[];
}
