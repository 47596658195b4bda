import { describe, expect, it } from 'vitest';
import { annotationRequestSchema } from '../../../../src/domain/schemas/annotation.ts';

const selection = { words: 'prices fell', before: 'Oil', after: 'again', start: 3 };
const judgement = { verdict: 'false', claim: 'Prices fell', summary: 'They rose.' };
const evidence = { source: 'wire', stance: 'supports', quote: 'It rose.' };
const describing = { action: 'describe', article: 'leak', selection };
const adding = { action: 'add', article: 'leak', selection, id: 'one', ...judgement };
const editing = { action: 'edit', article: 'leak', id: 'one', was: judgement, ...judgement };
const isSound = (request: object) => annotationRequestSchema.safeParse(request).success;

it.each<[string, object]>([
  ['to describe an article', { action: 'describe', article: 'leak' }],
  ['to describe a selection', describing],
  ['to add a claim', adding],
  ['to add a claim with all there is', { ...adding, speaker: 'Jo Doe', evidence }],
  ['to edit a claim', editing],
  ['to edit a claim with all there is', { ...editing, reason: 'New figures.', evidence }],
  ['with the longest texts', { ...adding, summary: 'a'.repeat(2_000) }],
  [
    'with the longest selection',
    {
      ...describing,
      selection: {
        words: 'a'.repeat(50_000),
        before: 'a'.repeat(200),
        after: 'a'.repeat(200),
        start: 0,
      },
    },
  ],
])('a request %s is sound', (_what, request) => {
  expect(isSound(request)).toBe(true);
});

describe('a request is refused', () => {
  it.each<[string, object]>([
    ['without an action', { article: 'leak' }],
    ['with an action that is none', { ...describing, action: 'delete' }],
    ['with an article that is a path', { ...describing, article: '../leak' }],
    ['to add without a selection', { ...adding, selection: undefined }],
    ['to edit without what was shown', { ...editing, was: undefined }],
    ['with words of white space', { ...describing, selection: { ...selection, words: ' ' } }],
    [
      'with a selection of half a letter',
      { ...describing, selection: { ...selection, start: 0.5 } },
    ],
    ['with a selection before the text', { ...describing, selection: { ...selection, start: -1 } }],
    [
      'with too many words',
      { ...describing, selection: { ...selection, words: 'a'.repeat(50_001) } },
    ],
    [
      'with too much before',
      { ...describing, selection: { ...selection, before: 'a'.repeat(201) } },
    ],
    ['with too much after', { ...describing, selection: { ...selection, after: 'a'.repeat(201) } }],
    [
      'with a selection of more than that',
      { ...describing, selection: { ...selection, extra: 1 } },
    ],
    ['with a claim that is too long', { ...adding, claim: 'a'.repeat(2_001) }],
    ['with an id that is no slug', { ...adding, id: 'A b' }],
    ['with a stance that is none', { ...adding, evidence: { ...evidence, stance: 'denies' } }],
    ['with a source that is no slug', { ...adding, evidence: { ...evidence, source: 'A b' } }],
    ['with evidence of more than that', { ...adding, evidence: { ...evidence, extra: 1 } }],
    ['to describe and more', { ...describing, extra: 1 }],
    ['to add and more', { ...adding, reason: 'Why' }],
    ['to edit and more', { ...editing, selection }],
    ['with more than was shown', { ...editing, was: { ...judgement, extra: 1 } }],
  ])('%s', (_what, request) => {
    expect(isSound(request)).toBe(false);
  });

  it('with words for the author where a text is too long', () => {
    const { error } = annotationRequestSchema.safeParse({ ...adding, summary: 'a'.repeat(2_001) });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'expected at most 2,000 characters',
    ]);
  });
});
