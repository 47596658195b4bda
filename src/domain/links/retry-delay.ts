/** Answers that a host may give differently in a moment. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What to do after an attempt that failed. */
export type Retry = 'give-up' | { readonly waitMs: number; readonly isAskedFor: boolean };

/** How patient a check is. */
export interface Patience {
  /** Attempts in all. */
  readonly attempts: number;
  /** Wait before the second attempt; twice as long before each further one. */
  readonly backoffMs: number;
  /** A host that asks for a longer wait is not asked again in this run. */
  readonly longestWaitMs: number;
}

/**
 * Whether to ask again, and when.
 *
 * @param status Status of the answer; `undefined` if there was none.
 * @param retryAfter The `Retry-After` header, seconds or a date (RFC 9110, section 10.2.3).
 * @param attempt Number of attempts made, from 1.
 * @param now The current time, in ms since 1970.
 */
export function retryDelay(
  status: number | undefined,
  retryAfter: string | undefined,
  attempt: number,
  now: number,
  { attempts, backoffMs, longestWaitMs }: Patience,
): Retry {
  if (attempt >= attempts || (status !== undefined && !PASSING.has(status))) return 'give-up';
  const asked = parseRetryAfter(retryAfter, now);
  if (asked !== undefined) {
    return asked > longestWaitMs ? 'give-up' : { waitMs: asked, isAskedFor: true };
  }
  return { waitMs: Math.min(backoffMs * 2 ** (attempt - 1), longestWaitMs), isAskedFor: false };
}

function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+\s*$/u.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
