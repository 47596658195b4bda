import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/domain/links/answer.ts';
import { quoteOnPage } from '../../../../src/domain/links/quote-on-page.ts';

function page(text: string, changes: Partial<Extract<Answer, { kind: 'response' }>> = {}): Answer {
  const pages = [{ title: 'A page', heading: '', text }];
  return { kind: 'response', redirects: [], status: 200, pages, isWhole: true, ...changes };
}

const TEXT = 'On Monday “prices\u00A0fell” sharply, officials said. They rose again… on Tuesday.';

describe('words of a source', () => {
  it.each([
    ['as they stand there', 'officials said'],
    ['with other quotation marks and spaces', '"prices fell" sharply'],
    ['between quotation marks of the checker', ' « officials said » '],
    ['between nested ones', '“‘They rose again’”'],
    ['with words left out', 'On Monday […] officials said [...] on Tuesday'],
    ['with words left out in other ways', 'On Monday ( ... ) officials (…) [ … ] Tuesday'],
  ])('are found %s', (_how, quote) => {
    expect(quoteOnPage(quote, page(TEXT))).toBe('found');
  });

  it.each([
    ['other words', 'officials denied'],
    ['the parts in another order', 'officials said […] On Monday'],
    ['a part that stands there once and is quoted twice', 'sharply […] sharply'],
    ['the last part missing', 'On Monday […] at noon'],
    ['the first part missing', 'At noon […] on Tuesday'],
  ])('are gone where there are %s', (_what, quote) => {
    expect(quoteOnPage(quote, page(TEXT))).toBe('gone');
  });

  it('keep quotation marks inside them', () => {
    expect(quoteOnPage('Monday prices fell sharply', page(TEXT))).toBe('gone');
  });

  it('are found in one reading of the page out of several', () => {
    const pages = ['Ã¼ber', 'über'].map((text) => ({ title: '', heading: '', text }));
    expect(quoteOnPage('über', page('', { pages }))).toBe('found');
  });

  it.each([
    ['an answer that is none', { kind: 'no-answer', reason: 'failed', detail: 'timed out' }],
    ['a page that is gone', page(TEXT, { status: 404 })],
    ['a redirect without an aim', page(TEXT, { status: 300 })],
    ['a status that is none yet', page(TEXT, { status: 199 })],
    ['an answer that is no text', page(TEXT, { pages: [] })],
  ] satisfies [string, Answer][])('are unknown with %s', (_what, answer) => {
    expect(quoteOnPage('officials said', answer)).toBe('unknown');
  });

  it('are known with any answer that succeeds', () => {
    expect(quoteOnPage('officials said', page(TEXT, { status: 299 }))).toBe('found');
  });

  it('may stand in the part of a page that was not read', () => {
    expect(quoteOnPage('officials denied', page(TEXT, { isWhole: false }))).toBe('unknown');
    expect(quoteOnPage('officials said', page(TEXT, { isWhole: false }))).toBe('found');
  });
});
