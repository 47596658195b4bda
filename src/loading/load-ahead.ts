import type { StorePlace } from './article-store.ts';
import { loadContent, type LoadedContent } from './load-content.ts';

/** Content that is being loaded for whoever asks for it first. */
interface Ahead {
  readonly contentDir: string;
  readonly loading: Promise<LoadedContent>;
}

let ahead: Ahead | undefined;

/** Begins to load a content folder, in threads if it is large, while the rest of the program still starts. */
export function loadAhead(contentDir: string, store?: StorePlace): void {
  const loading = loadContent(contentDir, new Map(), store);
  // Whoever takes it awaits the same promise; nobody does if the build stops before.
  loading.catch(() => undefined);
  ahead = { contentDir, loading };
}

/** What {@link loadAhead} began for this folder, once; `undefined` if there is nothing. */
export function takeLoadedAhead(contentDir: string): Promise<LoadedContent> | undefined {
  const taken = ahead;
  ahead = undefined;
  return taken?.contentDir === contentDir ? taken.loading : undefined;
}
