import { describe, expect, it } from 'vitest';
import { findLongClaims } from '../../../../src/domain/rules/claim-long.ts';
import { suggestName } from '../../../../src/domain/rules/did-you-mean.ts';
import { findDuplicateIds } from '../../../../src/domain/rules/duplicate-id.ts';
import { findTakenSlugs } from '../../../../src/domain/rules/duplicate-slug.ts';
import { findLookAlikeNames } from '../../../../src/domain/rules/look-alike-name.ts';
import { findTitleDiffers } from '../../../../src/domain/rules/title-differs.ts';
import { findUnknownClaims } from '../../../../src/domain/rules/unknown-claim.ts';

describe('names that look like others', () => {
  it.each([
    ['Latin with a Cyrillic letter', 'Wеlt', 'the word "Wеlt" mixes Latin and Cyrillic letters'],
    ['Latin with a Greek letter', 'The Βild', 'the word "Βild" mixes Latin and Greek letters'],
    ['a soft hyphen', 'Pa\u00ADper', 'the name holds the invisible character U+00AD'],
    ['a zero-width space', 'The\u200BPaper', 'the name holds the invisible character U+200B'],
    ['a byte order mark', '\uFEFFPaper', 'the name holds the invisible character U+FEFF'],
  ])('hold %s', (_what, name, reason) => {
    const places = [
      { name: 'The Paper', keys: ['source', 'publisher'] },
      { name, keys: ['sources', 'wire', 'publisher'] },
    ];
    const found = findLookAlikeNames(places);
    expect(found.map(({ at }) => at)).toEqual([{ keys: ['sources', 'wire', 'publisher'] }]);
    expect(found[0]?.message).toContain(`${reason};`);
  });

  it.each([
    'Süddeutsche Zeitung',
    'Правда',
    'Η Καθημερινή',
    'Правда Today',
    'TASS (ТАСС)',
    '朝日新聞',
    'می\u200Cخواهم',
    '3sat, 24 h',
  ])('are not those of one script a word: %s', (name) => {
    expect(findLookAlikeNames([{ name, keys: [] }])).toEqual([]);
  });
});

it('a claim is no longer than search engines show, counted in characters', () => {
  const claims = ['a'.repeat(75), '😀'.repeat(75), 'a'.repeat(76)].map((claim) => ({ claim }));
  const found = findLongClaims(claims);
  expect(found.map(({ at }) => at)).toEqual([{ keys: ['claims', 2, 'claim'] }]);
  expect(found[0]?.message).toContain('has 76 characters; expected at most 75');
});

describe('the title is the first heading', () => {
  it.each([
    ['the same', 'The leak', 'The leak', []],
    ['another', 'The leak', 'A leak', [/differs .* expected "A leak"/u]],
    ['none', 'The leak', undefined, [/has no heading/u]],
  ])('%s', (_what, title, heading, messages) => {
    const found = findTitleDiffers(title, heading);
    expect(found.map(({ message }) => message)).toEqual(
      messages.map((message): unknown => expect.stringMatching(message)),
    );
    for (const { at } of found) expect(at).toEqual({ keys: ['title'] });
  });
});

describe('an id that is taken', () => {
  it.each([
    [
      'by the claim of this id',
      [
        { id: 'a', aliases: [] },
        { id: 'a', aliases: [] },
      ],
    ],
    [
      'by the claim "b", which had this id before',
      [
        { id: 'b', aliases: ['a'] },
        { id: 'a', aliases: [] },
      ],
    ],
    ['by this claim itself', [{ id: 'b', aliases: ['a', 'a'] }]],
    [
      'by the note of "c"',
      [
        { id: 'c', aliases: [] },
        { id: 'note-c', aliases: [] },
      ],
    ],
  ])('is taken %s', (owner, claims) => {
    const messages = findDuplicateIds(claims).map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining(`is already taken ${owner};`)]);
  });
});

it('an alias of an article that is taken names its owner', () => {
  const taken = new Map([['older', 'a']]);
  const found = findTakenSlugs(['new', 'b', 'older'], 'c', new Set(['a', 'b', 'c']), taken);
  expect(found.map(({ at }) => at)).toEqual([{ keys: ['aliases', 1] }, { keys: ['aliases', 2] }]);
  expect(found[0]?.message).toContain('"b" belongs to articles/b.md');
  expect(found[1]?.message).toContain('"older" belongs to articles/a.md');
});

describe('a claim that is repeated', () => {
  const known = new Set(['leak/singapore', 'leak/shame', 'talk/singapore']);

  it('is on this site', () => {
    const repeats = ['leak/shame', 'leak/singapur'];
    const found = findUnknownClaims([{ repeats: [] }, { repeats }], known);
    expect(found.map(({ at }) => at)).toEqual([{ keys: ['claims', 1, 'repeats', 1] }]);
    expect(found[0]?.message).toContain('no claim "leak/singapur"');
  });

  it('is looked for in its article first', () => {
    const [inArticle, elsewhere] = findUnknownClaims(
      [{ repeats: ['leak/zzzz', 'nowhere/zzzz'] }],
      known,
    );
    expect(inArticle?.hint).toBe('Known are: leak/singapore, leak/shame.');
    expect(elsewhere?.hint).toBe('Known are: leak/singapore, leak/shame, talk/singapore.');
  });

  it('cannot be suggested where there is none', () => {
    expect(suggestName('leak/a', [])).toBe('None exists yet.');
  });
});
