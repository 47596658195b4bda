import type { Permalinks } from '../domain/schemas/permalinks.ts';
import type { Site } from '../domain/schemas/site.ts';
import type { Verdict } from '../domain/schemas/verdicts.ts';

/** What an article is checked against. */
export interface ArticleContext {
  /** The content folder, as a path. */
  readonly contentDir: string;
  /** `undefined` if site.yaml is wrong; rules that need it then stay silent. */
  readonly site: Site | undefined;
  /** The scale; empty if verdicts.yaml is wrong, and rules that need it then stay silent. */
  readonly verdicts: readonly Verdict[];
  readonly permalinks: Permalinks;
  /** The current day in UTC, `YYYY-MM-DD`. */
  readonly today: string;
}
