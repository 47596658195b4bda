import { fc, test as property } from '@fast-check/vitest';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { PermalinkUpdate } from '../../../src/domain/permalinks.ts';
import { updatePermalinks } from '../../../src/domain/permalinks.ts';
import { recordInText } from '../../../src/loading/permalinks-text.ts';

const article = (slug: string): PermalinkUpdate => ({ kind: 'article', slug });
const claim = (slug: string, id: string, verdict = 'true'): PermalinkUpdate => ({
  kind: 'claim',
  slug,
  id,
  verdict,
});
const verdict = (slug: string, id: string, now: string): PermalinkUpdate => ({
  kind: 'verdict',
  slug,
  id,
  verdict: now,
  previous: 'true',
});

/** Comments, odd indentation, quotes, braces and an empty line: all to be kept. */
const RECORD = `# By hand

leak:   # the first one
    'one': true   # checked twice
    two:  "false"

    # the last
    three: opinion
empty: {}
braces: { a: true,   b: false }  # short
last:
  x: true`;

describe('recordInText', () => {
  test.each([
    [
      'a claim goes below the last of its article',
      [claim('leak', 'four')],
      ['    three: opinion', '    three: opinion\n    four: "true"'],
    ],
    [
      'a verdict is replaced in its place',
      [verdict('leak', 'one', 'false')],
      ["'one': true   #", `'one': "false"   #`],
    ],
    [
      'the file need not end with a line break',
      [claim('last', 'y', 'false')],
      ['  x: true', '  x: true\n  y: "false"'],
    ],
    [
      'an article goes to the end',
      [article('new'), claim('new', 'a', 'opinion')],
      ['  x: true', '  x: true\nnew:\n  a: opinion\n'],
    ],
    ['an article without claims', [article('new')], ['  x: true', '  x: true\nnew: {}\n']],
    [
      'braces become lines',
      [claim('empty', 'a', 'opinion')],
      ['empty: {}', 'empty:\n  a: opinion'],
    ],
    [
      '... with what was in them',
      [claim('braces', 'c', 'opinion')],
      ['braces: { a: true,   b: false }', 'braces:\n  a: "true"\n  b: "false"\n  c: opinion'],
    ],
    [
      'names that YAML would read as numbers',
      [claim('last', '0')],
      ['  x: true', '  x: true\n  "0": "true"'],
    ],
  ] as const)('%s', (_name, updates, [before, after]) => {
    expect(recordInText(RECORD, updates)).toBe(RECORD.replace(before, after));
  });

  test('several at once, each in its place', () => {
    const text = recordInText(RECORD, [
      verdict('leak', 'three', 'false'),
      claim('leak', 'four'),
      claim('leak', 'five'),
      article('new'),
      article('newer'),
    ]);
    expect(text).toContain('three: "false"\n    four: "true"\n    five: "true"\nempty: {}');
    expect(text).toContain('  x: true\nnew: {}\nnewer: {}\n');
  });

  test('keeps Windows line ends', () => {
    const windows = 'leak:\r\n  one: true\r\n';
    expect(recordInText(windows, [claim('leak', 'two')])).toBe(`${windows}  two: "true"\r\n`);
  });

  test('begins a new record with a comment', () => {
    const text = recordInText(undefined, [article('leak'), claim('leak', 'one')]);
    expect(text).toMatch(/^# Every address .*\nleak:\n {2}one: "true"\n$/su);
  });

  test('refuses what it cannot add to safely', () => {
    expect(() => recordInText('{ leak: { one: true } }', [article('new')])).toThrow(
      'permalinks.yaml',
    );
  });
});

const slugs = fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,3})?$/u);
const records = fc.dictionary(slugs, fc.dictionary(slugs, slugs, { noNullPrototype: true }), {
  noNullPrototype: true,
});

property.prop([records, fc.array(fc.tuple(slugs, slugs, slugs), { maxLength: 8 })])(
  'whatever is added is read back, beside all that was there',
  (record, additions) => {
    const isNew = ([slug, id]: readonly [string, string, string]) =>
      !(Object.hasOwn(record, slug) && Object.hasOwn(record[slug] ?? {}, id));
    const updates = [
      ...new Map(
        additions.filter(isNew).map((entry) => [`${entry[0]}/${entry[1]}`, entry]),
      ).values(),
    ].map(([slug, id, key]) => claim(slug, id, key));
    const before = recordInText(
      '',
      Object.entries(record).flatMap(([slug, claims]) => [
        article(slug),
        ...Object.entries(claims).map(([id, key]) => claim(slug, id, key)),
      ]),
    );
    const text = recordInText(before, updates);
    expect(parse(text, { schema: 'core' }) ?? {}).toEqual(updatePermalinks(record, updates));
  },
);
