import { performance } from 'node:perf_hooks';
import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anchorQuotes } from '../../../../src/domain/anchoring/anchor-quotes.ts';
import type { QuoteMatch } from '../../../../src/domain/anchoring/anchor-quotes.ts';
import { describeRange } from '../../../../src/domain/anchoring/describe-range.ts';
import type { QuoteSelector } from '../../../../src/domain/anchoring/selector.ts';
import { textsWithRange } from './texts.ts';

function anchorOne(
  text: string,
  quote: string,
  context: Omit<QuoteSelector, 'quote'> = {},
): QuoteMatch {
  const [match] = anchorQuotes(text, [{ quote, ...context }]);
  if (!match) throw new Error('Expected one match for one quote.');
  return match;
}

describe('anchorQuotes', () => {
  it('finds a quote in spite of quotation marks, white space and soft hyphens', () => {
    const text = 'He said: “It’s over,\nre\u00ADally” and left.';
    expect(anchorOne(text, '"It\'s over, really"')).toEqual({
      kind: 'exact',
      range: { start: 9, end: 29 },
    });
  });

  it.each([
    ['Seven per cent', 'seven per cent'],
    ['1999-2004', '1999–2004'],
    ['minus 5', 'minus 6'],
    ['−5 degrees', '-5 degrees'],
  ])('does not take %j for %j', (text, quote) => {
    expect(anchorOne(text, quote).kind).toBe('missing');
  });

  it('does not find a word inside another', () => {
    expect(anchorOne('They cannot leave.', 'can')).toEqual({
      kind: 'cuts-word',
      range: { start: 5, end: 8 },
      word: 'cannot',
    });
    expect(anchorOne('It cost 3.5 million.', 'It cost 3').kind).toBe('cuts-word');
  });

  it('does not cut an ellipsis', () => {
    expect(anchorOne('Wait… what', 'Wait.').kind).toBe('cuts-word');
  });

  it('takes the whole word where the same letters also stand inside another', () => {
    expect(anchorOne('They cannot, but we can.', 'can')).toMatchObject({
      range: { start: 20, end: 23 },
    });
  });

  it('names the nearest passage and the differing words', () => {
    const text = 'The incident most likely occurred in Singapore, they say.';
    expect(anchorOne(text, 'likely occured in Singapore')).toEqual({
      kind: 'missing',
      nearest: {
        range: { start: 18, end: 46 },
        text: 'likely occurred in Singapore',
        differences: ['"occured" in the quote, "occurred" in the text'],
      },
    });
  });

  it('names no passage where nothing is similar', () => {
    expect(anchorOne('Entirely other words.', 'zzzzzzzzzzzzzzzzz')).toEqual({ kind: 'missing' });
    expect(anchorOne('Some text.', ' ')).toEqual({ kind: 'missing' });
  });

  it('suggests for each place the shortest words that tell it apart, and they do', () => {
    const text = 'The army said no. The navy said no. The army said yes.';
    const match = anchorOne(text, 'said no');
    if (match.kind !== 'ambiguous') throw new Error(`Expected ambiguous, got ${match.kind}.`);
    expect(match.matches.map(({ suggestion }) => suggestion)).toEqual([
      { prefix: 'army' },
      { prefix: 'navy' },
    ]);
    for (const { range, suggestion } of match.matches) {
      expect(anchorOne(text, 'said no', suggestion)).toEqual({ kind: 'exact', range });
    }
  });

  it('asks for both sides only where one is not enough', () => {
    const match = anchorOne('a a a', 'a');
    expect(match).toMatchObject({
      matches: [
        { suggestion: { suffix: 'a a' } },
        { suggestion: { prefix: 'a', suffix: 'a' } },
        {},
      ],
    });
  });

  it.each([
    [{ prefix: 'the navy ' }, 28],
    [{ suffix: ', but' }, 9],
    [{ suffix: 'but' }, -1],
    [{ prefix: 'avy' }, -1],
  ])('uses %j around the quote', (context, start) => {
    const match = anchorOne('the army said, but the navy said.', 'said', context);
    expect(match).toMatchObject(
      start < 0 ? { kind: 'context-differs' } : { kind: 'exact', range: { start } },
    );
  });

  test.prop([textsWithRange])(
    'finds the range again which describeRange describes',
    ({ text, range }) => {
      expect(anchorQuotes(text, [describeRange(text, range)])).toEqual([{ kind: 'exact', range }]);
    },
  );

  it('keeps the order of the quotes', () => {
    const kinds = anchorQuotes('one two two', [
      { quote: 'two' },
      { quote: 'one' },
      { quote: 'six' },
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['ambiguous', 'exact', 'missing']);
  });

  it('anchors a thousand quotes in a long text in a moment', () => {
    const sentences = Array.from({ length: 20_000 }, (_, at) => `Sentence number ${at} says it.`);
    const quotes = sentences.filter((_, at) => at % 20 === 0).map((quote) => ({ quote }));
    const started = performance.now();
    const matches = anchorQuotes(sentences.join(' '), quotes);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(matches.every(({ kind }) => kind === 'exact')).toBe(true);
  });
});
