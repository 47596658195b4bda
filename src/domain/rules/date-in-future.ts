import type { Finding } from '../problem.ts';
import type { Article, Claim } from '../schemas/article.ts';

/**
 * Days that have not come yet, where only past days make sense. `expires` may lie ahead.
 *
 * @param today The current day in UTC, `YYYY-MM-DD`.
 */
export function findDatesInFuture(article: DatedParts, today: string): Finding[] {
  return datesOf(article)
    .filter(({ day }) => day !== undefined && day > today)
    .map(({ day, keys }) => ({
      rule: 'date-in-future',
      at: { keys },
      message: `the day ${day ?? ''} lies ahead; expected ${today} (today, UTC) or earlier`,
      hint: 'Correct the day, or publish the file when the day has come.',
    }));
}

/** An article, or those parts of it that are valid. */
export type DatedParts = Pick<Article, 'sources'> & { readonly claims: readonly Claim[] } & Partial<
    Pick<Article, 'source' | 'review'>
  >;

interface DatePlace {
  readonly day: string | undefined;
  readonly keys: readonly (string | number)[];
}

function datesOf({ source, review, claims, sources }: DatedParts): DatePlace[] {
  return [
    { day: source?.published, keys: ['source', 'published'] },
    { day: review?.published, keys: ['review', 'published'] },
    { day: review?.updated, keys: ['review', 'updated'] },
    ...claims.flatMap((claim, index) => [
      { day: claim.said, keys: ['claims', index, 'said'] },
      { day: claim.asOf, keys: ['claims', index, 'asOf'] },
      { day: claim.withdrawn?.date, keys: ['claims', index, 'withdrawn', 'date'] },
      ...claim.history.map(({ date }, entry) => ({
        day: date,
        keys: ['claims', index, 'history', entry, 'date'],
      })),
    ]),
    ...Object.entries(sources).flatMap(([key, card]) => [
      { day: card.published, keys: ['sources', key, 'published'] },
      { day: card.accessed, keys: ['sources', key, 'accessed'] },
    ]),
  ];
}
