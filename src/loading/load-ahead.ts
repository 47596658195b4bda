import { z } from 'zod';
import type { StorePlace } from './article-store.ts';
import { loadContent, type LoadedContent } from './load-content.ts';

/** Content that is being loaded for whoever asks for it first. */
interface Ahead {
  readonly contentDir: string;
  readonly loading: Promise<LoadedContent>;
}

/** One place per process: the command and Astro's loader have a copy each of every module. */
const PLACE = Symbol.for('claim-by-claim.content-ahead');
const schema = z.custom<Ahead | undefined>();

/** Begins to load a content folder, in threads if it is large, while the rest of the program still starts. */
export function loadAhead(contentDir: string, store?: StorePlace): void {
  const loading = loadContent(contentDir, new Map(), store);
  // Whoever takes it awaits the same promise; nobody does if the build stops before.
  loading.catch(() => undefined);
  const ahead: Ahead = { contentDir, loading };
  Reflect.set(globalThis, PLACE, ahead);
}

/** What {@link loadAhead} began for this folder, once; `undefined` if there is nothing. */
export function takeLoadedAhead(contentDir: string): Promise<LoadedContent> | undefined {
  const ahead = schema.parse(Reflect.get(globalThis, PLACE));
  Reflect.deleteProperty(globalThis, PLACE);
  return ahead?.contentDir === contentDir ? ahead.loading : undefined;
}
