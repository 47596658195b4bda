import { describe, expect, test } from 'vitest';
import { retryDelay } from '../../../../src/domain/links/retry-delay.ts';

const PATIENCE = { attempts: 3, backoffMs: 100, longestWaitMs: 5000 };
const NOW = Date.parse('2024-03-05T10:00:00Z');
const delay = (status: number | undefined, header?: string, attempt = 1, patience = PATIENCE) =>
  retryDelay(status, header, attempt, NOW, patience);

describe('retryDelay', () => {
  test('grows with each attempt, then ends', () => {
    expect([1, 2, 3, 4].map((attempt) => delay(500, undefined, attempt))).toEqual([
      { waitMs: 100, isAskedFor: false },
      { waitMs: 200, isAskedFor: false },
      'give-up',
      'give-up',
    ]);
    expect(delay(undefined)).toEqual({ waitMs: 100, isAskedFor: false });
    expect(delay(undefined, undefined, 3)).toBe('give-up');
  });

  test('never grows beyond the longest wait', () => {
    const patient = { ...PATIENCE, attempts: 10, backoffMs: 2000 };
    expect([1, 2, 3, 9].map((attempt) => delay(500, undefined, attempt, patient))).toEqual(
      [2000, 4000, 5000, 5000].map((waitMs) => ({ waitMs, isAskedFor: false })),
    );
  });

  test('is what the host asks for, in seconds or as a date, unless that is too long', () => {
    expect(delay(429, '3')).toEqual({ waitMs: 3000, isAskedFor: true });
    expect(delay(429, ' 3 ')).toEqual({ waitMs: 3000, isAskedFor: true });
    expect(delay(429, '0')).toEqual({ waitMs: 0, isAskedFor: true });
    expect(delay(503, 'Tue, 05 Mar 2024 10:00:02 GMT')).toEqual({ waitMs: 2000, isAskedFor: true });
    expect(delay(503, 'Tue, 05 Mar 2024 09:00:00 GMT')).toEqual({ waitMs: 0, isAskedFor: true });
    expect(delay(429, '5')).toEqual({ waitMs: 5000, isAskedFor: true });
    expect(delay(429, '6')).toBe('give-up');
    expect(delay(429, '120')).toBe('give-up');
    expect(delay(503, 'Tue, 05 Mar 2024 10:00:06 GMT')).toBe('give-up');
    expect(delay(429, 'soon')).toEqual({ waitMs: 100, isAskedFor: false });
    expect(delay(429, 'x3')).toEqual({ waitMs: 100, isAskedFor: false });
    expect(delay(429, '3 minutes')).toEqual({ waitMs: 100, isAskedFor: false });
    expect(delay(429, '')).toEqual({ waitMs: 100, isAskedFor: false });
  });

  test('a host that asks for a wait is not asked more often than others', () => {
    expect(delay(429, '1', 2)).toEqual({ waitMs: 1000, isAskedFor: true });
    expect(delay(429, '1', 3)).toBe('give-up');
  });

  test.each([408, 425, 429, 500, 502, 503, 504])('%i may change in a moment', (status) => {
    expect(delay(status)).toEqual({ waitMs: 100, isAskedFor: false });
  });

  test.each([200, 400, 401, 403, 404, 410, 501, 505])('%i will not', (status) => {
    expect(delay(status)).toBe('give-up');
    expect(delay(status, '1')).toBe('give-up');
  });
});
