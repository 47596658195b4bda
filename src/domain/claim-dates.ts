import type { LoadedArticle } from './loaded.ts';
import type { HistoryEntry } from './schemas/article.ts';

/** Day a claim's check was last changed: its own last correction, or the review's update, whichever is later. */
export function claimModified(
  review: Pick<LoadedArticle['review'], 'published' | 'updated'>,
  history: readonly Pick<HistoryEntry, 'date'>[],
): string {
  const days = [review.published, review.updated ?? '', ...history.map(({ date }) => date)];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
