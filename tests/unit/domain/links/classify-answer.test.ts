import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src/domain/links/answer.ts';
import { classifyAnswer } from '../../../../src/domain/links/classify-answer.ts';
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
