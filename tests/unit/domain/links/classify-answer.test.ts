import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src/domain/links/answer.ts';
import { classifyAnswer } from '../../../../src/domain/links/classify-answer.ts';
import { retryDelay } from '../../../../src/domain/links/retry-delay.ts';
import { softNotFound } from '../../../../src/domain/links/soft-not-found.ts';

const URL_ASKED = 'https://post.example/news/2024/minister-said-so';

function response(status: number, redirects: readonly [number, string][] = []): Answer {
  return {
    kind: 'response',
    status,
    redirects: redirects.map(([code, to]) => ({ status: code, to })),
    pages: [],
    isWhole: true,
  };
}

describe('classifyAnswer', () => {
  test.each([
    [200, 'ok'],
    [204, 'ok'],
    [300, 'unknown'],
    [401, 'unknown'],
    [404, 'dead'],
    [410, 'dead'],
    [429, 'unknown'],
    [503, 'unknown'],
  ])('%i: %s', (code, expected) => {
    expect(classifyAnswer(URL_ASKED, response(code), false).status).toBe(expected);
  });

  test('a host that does not exist is dead, one that cannot be reached is unknown', () => {
    const none = { kind: 'no-answer', detail: 'x' } as const;
    const classify = (reason: 'host-unknown' | 'failed') =>
      classifyAnswer(URL_ASKED, { ...none, reason }, false).status;
    expect([classify('host-unknown'), classify('failed')]).toEqual(['dead', 'unknown']);
  });

  test.each([
    [[[301, 'https://new.example/a-b-c']], 'https://new.example/a-b-c'],
    [
      [
        [308, 'https://new.example/1'],
        [301, 'https://new.example/2'],
      ],
      'https://new.example/2',
    ],
    [
      [
        [301, 'https://new.example/1'],
        [302, 'https://new.example/2'],
      ],
      'https://new.example/1',
    ],
    [
      [
        [302, 'https://new.example/1'],
        [301, 'https://new.example/2'],
      ],
      undefined,
    ],
    [
      [
        [301, 'https://new.example/1'],
        [301, `${URL_ASKED}#part`],
      ],
      undefined,
    ],
  ] as const)('redirects %j: moved to %s', (redirects, movedTo) => {
    const answer = response(
      200,
      redirects.map(([code, to]) => [code, to]),
    );
    expect(classifyAnswer(URL_ASKED, answer, false).movedTo).toBe(movedTo);
  });
});

describe('softNotFound', () => {
  const page = (title: string, heading = '', text = 'x'.repeat(2000)) => [{ title, heading, text }];

  test.each([
    ['https://post.example/', true],
    ['https://post.example/en', true],
    ['https://post.example/index.html', true],
    ['https://other.example/', true],
    ['https://post.example/news/', true],
    ['https://post.example/news/2024/minister-said-so/amp', false],
    ['https://post.example/news/2024/', false],
    ['https://post.example/politics/minister-said-so', false],
    ['https://post.example/?p=4711', false],
  ])('redirect to %s: %s', (to, expected) => {
    expect(softNotFound(URL_ASKED, to, []) !== undefined).toBe(expected);
  });

  test.each([
    ['Page not found', true],
    ['404', true],
    ['404 - The Post', true],
    ['Error 404', true],
    ['Seite nicht gefunden | Zeitung', true],
    ['Страница не найдена', true],
    ['Oops! That page can’t be found.', true],
    ['Minister: 404 soldiers not paid', false],
    ['Weapons of mass destruction: why none were found', false],
    ['The missing article of the treaty', false],
  ])('title "%s": %s', (title, expected) => {
    expect(softNotFound(URL_ASKED, URL_ASKED, page(title)) !== undefined).toBe(expected);
  });

  test('a long text that has the words is no error page', () => {
    const text = 'The page was not found, he said. ';
    expect(softNotFound(URL_ASKED, URL_ASKED, page('News', '', text.repeat(100)))).toBeUndefined();
    expect(softNotFound(URL_ASKED, URL_ASKED, page('News', '', text))).toBeDefined();
  });
});

describe('retryDelay', () => {
  const PATIENCE = { attempts: 3, backoffMs: 100, longestWaitMs: 5000 };
  const NOW = Date.parse('2024-03-05T10:00:00Z');
  const delay = (status: number | undefined, header?: string, attempt = 1) =>
    retryDelay(status, header, attempt, NOW, PATIENCE);

  test('grows with each attempt, then ends', () => {
    expect([1, 2, 3].map((attempt) => delay(500, undefined, attempt))).toEqual([
      { waitMs: 100, isAskedFor: false },
      { waitMs: 200, isAskedFor: false },
      'give-up',
    ]);
    expect(delay(undefined)).toEqual({ waitMs: 100, isAskedFor: false });
  });

  test('is what the host asks for, in seconds or as a date, unless that is too long', () => {
    expect(delay(429, '3')).toEqual({ waitMs: 3000, isAskedFor: true });
    expect(delay(503, 'Tue, 05 Mar 2024 10:00:02 GMT')).toEqual({ waitMs: 2000, isAskedFor: true });
    expect(delay(503, 'Tue, 05 Mar 2024 09:00:00 GMT')).toEqual({ waitMs: 0, isAskedFor: true });
    expect(delay(429, '6')).toBe('give-up');
    expect(delay(429, 'soon')).toEqual({ waitMs: 100, isAskedFor: false });
  });

  test.each([403, 404, 410])('%i will not change in a moment', (status) => {
    expect(delay(status)).toBe('give-up');
  });
});
