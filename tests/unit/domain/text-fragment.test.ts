import { describe, expect, it } from 'vitest';
import { utf16Range } from '../../../src/domain/anchoring/range.ts';
import {
  claimTextFragmentPath,
  originalTextFragment,
  quoteTextFragment,
} from '../../../src/domain/text-fragment.ts';
import { ARTICLE, claimOf } from './published.ts';
import { readTextDirective } from './read-text-directive.ts';

const TEXT = 'On Monday all the prices fell, and then they rose.';
const QUOTE = 'all the prices fell';
const start = TEXT.indexOf(QUOTE);
const claim = claimOf('one', { range: utf16Range(start, start + QUOTE.length) });
const article = { ...ARTICLE, text: TEXT, claims: [claim] };

function directiveOf(address: string) {
  return readTextDirective(address.slice(address.indexOf(':~:')));
}

describe('the words of a claim', () => {
  it('are found in our article, or else the claim is by its id', () => {
    const path = claimTextFragmentPath(article, claim);
    expect(path).toMatch(/^\/articles\/a\/#one:~:text=/u);
    expect(directiveOf(path)).toEqual({ start: QUOTE });
  });

  it('are found in the article as published', () => {
    const address = originalTextFragment(article, claim);
    expect(address.startsWith(`${article.source.url}#:~:text=`)).toBe(true);
    expect(directiveOf(address)).toEqual({ start: QUOTE });
  });

  it.each([
    ['a claim', { claims: [claim, claimOf('two', { claim: QUOTE })] }],
    ['the summary', { review: { ...article.review, summary: `They say ${QUOTE}.` } }],
    ['the publisher', { source: { ...article.source, publisher: QUOTE } }],
    ['the author', { source: { ...article.source, author: QUOTE } }],
  ])('are told from the same words in %s above the text', (_where, changes) => {
    const path = claimTextFragmentPath({ ...article, ...changes }, claim);
    expect(directiveOf(path)).toMatchObject({ prefix: 'Monday', start: QUOTE });
  });

  it('are the same when asked again, and those of another article are its own', () => {
    const other = { ...article, text: `First ${TEXT}` };
    expect(claimTextFragmentPath(article, claim)).toBe(claimTextFragmentPath(article, claim));
    expect(claimTextFragmentPath(other, claim)).not.toBe(claimTextFragmentPath(article, claim));
  });
});

describe('quoted words', () => {
  it('are found in their source', () => {
    const address = quoteTextFragment('https://wire.example/1', '“prices rose”');
    expect(address).toBe('https://wire.example/1#:~:text=prices%20rose');
  });

  it('are not looked for where there are none', () => {
    expect(quoteTextFragment('https://wire.example/1', '…')).toBe('https://wire.example/1');
  });
});
