import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/domain/links/answer.ts';
import { classifyAnswer } from '../../../../src/domain/links/classify-answer.ts';
import { softNotFound } from '../../../../src/domain/links/soft-not-found.ts';

const ASKED = 'https://post.example/news/2024/minister-said-so';
const LONG = 'x'.repeat(2000);
const said = (title: string, heading = '', text = LONG) =>
  softNotFound(ASKED, ASKED, [{ title, heading, text }]);

describe('the reason why a page is not what it was', () => {
  it('names the home page or the section it leads to', () => {
    const home = 'https://post.example/';
    expect(softNotFound(ASKED, home, [])).toBe(`leads to the home page ${home}`);
    const section = 'https://post.example/news/';
    expect(softNotFound(ASKED, section, [])).toBe(`leads to the section ${section}`);
  });

  it('quotes the page, in one line, from the first place that says anything', () => {
    expect(said(' Page not found:\n the  Post ')).toBe('says "Page not found: the Post"');
    expect(said('', 'Page not found')).toBe('says "Page not found"');
    expect(said('', '', 'Page not found')).toBe('says "Page not found"');
  });

  it('shortens what is long', () => {
    const heading = (length: number) => `Page not found ${LONG}`.slice(0, length);
    expect(said('', '', heading(80))).toBe(`says "${heading(80)}"`);
    expect(said('', '', heading(81))).toBe(`says "${heading(79)}…"`);
  });

  it.each([
    ['a page in another section', '/politics/minister-said-so', undefined],
    ['another section', '/sport/', undefined],
    ['a section of the same depth', '/news/2024/sport', undefined],
    ['the home page in another language', '/en-gb/', 'home'],
    ['the home page as a file', '/de/default.aspx', 'home'],
    ['the section of a year, which is as good as an article', '/news/2024', undefined],
    ['a part of the article', '/news/2024/minister-said-so/2', undefined],
    ['a search', '/?s=minister', undefined],
    ['the same page', '/news/2024/minister-said-so', undefined],
  ])('is told from %s', (_what, path, expected) => {
    const found = softNotFound(ASKED, `https://post.example${path}`, []);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(expected);
  });

  it.each([
    ['https://post.example/news/minister', undefined],
    ['https://post.example/news/2024', 'section'],
    ['https://post.example/news/he-said-so', 'section'],
    ['https://post.example/news/he-said', undefined],
  ])('is a section only for an address of an article: %s', (asked, expected) => {
    const found = softNotFound(asked, 'https://post.example/news', []);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(expected);
  });
});

describe('what is reported of an answer', () => {
  const answer = (status: number, title = 'News', redirects: readonly string[] = []): Answer => ({
    kind: 'response',
    status,
    redirects: redirects.map((to) => ({ status: 301, to })),
    pages: [{ title, heading: '', text: LONG }],
    isWhole: true,
  });

  it.each([
    [200, 'ok'],
    [410, 'dead'],
    [503, 'unknown'],
  ])('has its status: %i', (status, expected) => {
    const found = classifyAnswer(ASKED, answer(status), false);
    expect(found).toMatchObject({
      status: expected,
      detail: expect.stringContaining(String(status)) as unknown,
    });
  });

  it('has the words of an error page that answers 200', () => {
    expect(classifyAnswer(ASKED, answer(200, 'Page not found'), false)).toMatchObject({
      status: 'soft-404',
      detail: 'says "Page not found"',
    });
  });

  it('has the new address of a page that has moved', () => {
    const movedTo = 'https://new.example/news/minister-said-so';
    const found = classifyAnswer(ASKED, answer(200, 'News', [movedTo]), false);
    expect(found).toMatchObject({ status: 'moved', detail: `has moved to ${movedTo}`, movedTo });
  });
});
