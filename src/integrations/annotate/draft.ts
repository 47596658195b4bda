import type { Selection } from '../../domain/schemas/annotation.ts';

/** What an author has typed and not yet sent: the page reloads whenever the file is saved in an editor. */
export interface Draft {
  readonly path: string;
  /** Id of the claim that is being changed. */
  readonly claim: string | undefined;
  readonly selection: Selection | undefined;
  readonly values: Readonly<Record<string, string>>;
}

const KEY = 'annotate-draft';

/** Keeps a draft until the tab is closed. */
export function keepDraft(draft: Draft): void {
  sessionStorage.setItem(KEY, JSON.stringify(draft));
}

/** The draft that was kept on a page of this path. */
export function keptDraft(path: string): Draft | undefined {
  const kept = sessionStorage.getItem(KEY);
  // Only this module writes under the key.
  const draft = kept === null ? undefined : (JSON.parse(kept) as Draft);
  return draft?.path === path ? draft : undefined;
}

export function forgetDraft(): void {
  sessionStorage.removeItem(KEY);
}
