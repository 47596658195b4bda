import { z } from 'zod';
import type { LoadedArticle, LoadedPage } from './loaded.ts';
import type { Site } from './schemas/site.ts';
import type { Standard } from './schemas/standards.ts';
import type { Verdict } from './schemas/verdicts.ts';

/** What the pages are made of. Never changed once it is shown: a new one takes its place. */
export interface ShownContent {
  /** `undefined` if there has been no sound site.yaml yet. */
  readonly site: Site | undefined;
  /** The scale, in the publisher's order. */
  readonly verdicts: readonly Verdict[];
  readonly standards: readonly Standard[];
  readonly articles: readonly LoadedArticle[];
  readonly pages: readonly LoadedPage[];
}

/**
 * One place per process, because Vite gives the loader and the pages a copy each of every module. Astro's own
 * store would write all content to a file on each change, wait, and parse it again.
 */
const PLACE = Symbol.for('claim-by-claim.shown-content');
const placeSchema = z.custom<{ content?: ShownContent }>();
// Looked up once: every page asks for the content some dozens of times.
const place = placeSchema.parse(Reflect.get(globalThis, PLACE) ?? {});
Reflect.set(globalThis, PLACE, place);

/** Puts content where the pages of the same process find it. */
export function showContent(content: ShownContent): void {
  place.content = content;
}

/** The content last shown; `undefined` before the first. */
export function shownContent(): ShownContent | undefined {
  return place.content;
}
