import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { insertItem, replaceText } from '../../../src/loading/edit-yaml.ts';

const SOURCE = `---
title: x   # the title
claims: # in the order of the text
  # about a
  - id: a
    summary: >-   # folded
      one two
      three

    verdict: true # for now
    # to do
  # about b
  - id: b
    claim: 'q'
    analysis: |
      # A heading, no comment

      - a list
    summary: plain text
      going on
# sources
sources: {}
`;

describe('an item put into a list', () => {
  test('stands before the comment of the next one', () => {
    expect(insertItem(SOURCE, [], 'claims', 1, { id: 'n' })).toBe(
      SOURCE.replace('  # about b\n', '  - id: n\n  # about b\n'),
    );
  });

  test('stands first below the key', () => {
    expect(insertItem(SOURCE, [], 'claims', 0, { id: 'n' })).toBe(
      SOURCE.replace('  # about a\n', '  - id: n\n  # about a\n'),
    );
  });

  test('stands last before the next key and its comment', () => {
    expect(insertItem(SOURCE, [], 'claims', 2, { id: 'n' })).toBe(
      SOURCE.replace('# sources\n', '  - id: n\n# sources\n'),
    );
  });

  test.each([
    ['a: 1\nclaims: []  # none\nb: 2\n', 'a: 1\nclaims:  # none\n  - id: n\nb: 2\n'],
    ['a: 1\nclaims:\nb: 2\n', 'a: 1\nclaims:\n  - id: n\nb: 2\n'],
    ['a: 1\n', 'a: 1\nclaims:\n  - id: n\n'],
    ['claims:\n- id: a\nb: 2\n', 'claims:\n- id: a\n- id: n\nb: 2\n'],
    ['claims:\n  - id: a\r\nb: 2\r\n', 'claims:\n  - id: a\r\n  - id: n\r\nb: 2\r\n'],
    ['claims: [{ id: a }]\n', 'claims: [{ id: a }, {"id":"n"}]\n'],
    ['claims:\n  - id: a\n    b: |+\n      x\n\n\nc: 3\n', undefined],
  ])('%j', (source, expected) => {
    const length = source.includes('id: a') ? 1 : 0;
    const edited = insertItem(source, [], 'claims', length, { id: 'n' });
    expect(edited).toBe(expected ?? source.replace('\nc: 3', '\n  - id: n\nc: 3'));
  });

  test('goes into a list deeper down, which need not exist', () => {
    expect(insertItem(SOURCE, ['claims', 1], 'history', 0, { from: 'x' })).toBe(
      SOURCE.replace('      going on\n', '      going on\n    history:\n      - from: x\n'),
    );
  });

  test.each(['{ claims: [] }\n', 'claims: &a []\nb: *a\n', 'claims: [\n', 'claims: text\n', ''])(
    'is refused where it cannot be done: %j',
    (source) => {
      expect(insertItem(source, [], 'claims', 0, { id: 'n' })).toBeUndefined();
    },
  );
});

describe('a text replaced', () => {
  test.each([
    [['claims', 0, 'summary'], 'four', '      one two\n      three\n', '      four\n'],
    [['claims', 0, 'verdict'], 'mostly-true', 'verdict: true #', 'verdict: mostly-true #'],
    [['claims', 1, 'claim'], "it's", "'q'", "'it''s'"],
    [['claims', 1, 'summary'], 'short', 'plain text\n      going on', 'short'],
    [['claims', 1, 'summary'], 'so: long', 'plain text\n      going on', "'so: long'"],
  ])('keeps its style: %j', (keys, value, from, to) => {
    expect(replaceText(SOURCE, keys, value)).toBe(SOURCE.replace(from, to));
  });

  test('stays on its line if a comment follows', () => {
    const long = 'word '.repeat(50).trim();
    expect(replaceText(SOURCE, ['claims', 0, 'verdict'], long)).toBe(
      SOURCE.replace('verdict: true #', `verdict: ${long} #`),
    );
  });

  test('is refused where it has an anchor, or is missing', () => {
    expect(replaceText('a: &x text\nb: *x\n', ['a'], 'new')).toBeUndefined();
    expect(replaceText('a: text\n', ['b'], 'new')).toBeUndefined();
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '- a',
    '# a',
    'a: b',
    '---',
    '>-',
    'true',
    '2024-01-01',
    'it’s “so”',
    "it's",
    '…',
  ),
  fc.lorem({ maxCount: 60 }),
);
const oneLine = words
  .map((text) => text.replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');

property.prop([oneLine, oneLine, fc.integer({ min: 0, max: 2 }), fc.boolean()])(
  'only lines are added, and they say what was put in',
  (quote, summary, index, hasCarriageReturns) => {
    const source = hasCarriageReturns ? SOURCE.replaceAll('\n', '\r\n') : SOURCE;
    const item = { id: 'n', quote, summary, evidence: [] };
    const edited = insertItem(source, [], 'claims', index, item);
    if (edited === undefined) throw new Error('expected an edited text');
    const before = source.split('\n');
    const after = edited.split('\n');
    const added = after.length - before.length;
    const at = before.findIndex((line, place) => line !== after[place]);
    expect([...after.slice(0, at), ...after.slice(at + added)]).toEqual(before);
    expect(parse(edited)).toHaveProperty(['claims', index], item);
  },
);

property.prop([oneLine, fc.constantFrom(['claims', 0], ['claims', 1])])(
  'a replaced text is read back, and nothing else changes',
  (value, claim) => {
    const edited = replaceText(SOURCE, [...claim, 'summary'], value);
    if (edited === undefined) throw new Error('expected an edited text');
    expect(parse(edited)).toHaveProperty([...claim, 'summary'], value);
    expect(
      replaceText(edited, [...claim, 'summary'], 'same')?.replace(
        /summary: .*\n(?: {6}.*\n|\n)*/gu,
        '',
      ),
    ).toBe(SOURCE.replace(/summary: .*\n(?: {6}.*\n|\n)*/gu, ''));
  },
);
