import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';
import { sentencesOf } from '../../../../src/domain/anchoring/sentences.ts';
import { contextAround, sentenceAround } from '../../../../src/domain/anchoring/surroundings.ts';
import { textsWithRange } from './texts.ts';

const TEXT = 'A headline\nFirst sentence here. The second one is longer. Third.\nNext block.';
const BLOCKS = [utf16Range(0, 10), utf16Range(11, 64), utf16Range(65, 76)];
const SENTENCES = sentencesOf(TEXT, BLOCKS, 'en');

function rangeOf(words: string) {
  const start = TEXT.indexOf(words);
  return utf16Range(start, start + words.length);
}

describe('sentenceAround', () => {
  it('gives the rest of the sentence', () => {
    expect(sentenceAround(TEXT, SENTENCES, rangeOf('second one'))).toEqual({
      before: 'The ',
      after: ' is longer.',
    });
  });

  it('gives the rest of several sentences, and stays in the blocks', () => {
    expect(sentenceAround(TEXT, SENTENCES, rangeOf('here. The'))).toEqual({
      before: 'First sentence ',
      after: ' second one is longer.',
    });
    expect(sentenceAround(TEXT, SENTENCES, rangeOf('Third.\nNext'))).toEqual({
      before: '',
      after: ' block.',
    });
  });
});

describe('contextAround', () => {
  it('cuts at word boundaries', () => {
    expect(contextAround(TEXT, rangeOf('second'))).toEqual({
      before: 'headline\nFirst sentence here. The '.slice(9),
      after: ' one is longer. Third.\nNext',
    });
  });

  test.prop([textsWithRange])(
    'touches the range and is 32 code points at most',
    ({ text, range }) => {
      const { before, after } = contextAround(text, range);
      expect(text.slice(0, range.start).endsWith(before)).toBe(true);
      expect(text.slice(range.end).startsWith(after)).toBe(true);
      expect(Array.from(before).length).toBeLessThanOrEqual(32);
      expect(Array.from(after).length).toBeLessThanOrEqual(32);
    },
  );
});
