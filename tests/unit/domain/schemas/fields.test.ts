import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  day,
  languageTag,
  sitePath,
  slug,
  text,
  verdictKey,
  webAddress,
} from '../../../../src/domain/schemas/fields.ts';

function problemsOf(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

describe.each<[string, z.ZodType, unknown[], unknown[], RegExp]>([
  [
    'slug',
    slug,
    ['a', 'best-officers', '5-percent', 'a-1-b'],
    ['', 'A', 'a b', '-a', 'a-', 'a--b', 'ä', 'a_b', 'a\n'],
    /^expected a slug/u,
  ],
  [
    'path of a site',
    sitePath,
    ['/', '/2023/', '/checks/2023/', '/a.b_c~d-e/'],
    [
      '',
      '2023',
      '/2023',
      '2023/',
      '//host/',
      '/../a/',
      '/a//',
      'https://host/2023/',
      '/a b/',
      '/a?b/',
    ],
    /^expected a path of this host/u,
  ],
  [
    'text',
    text,
    [
      'a',
      ' a ',
      'two\nlines',
      'tab\there',
      '😀',
      '\u2067שלום\u2069 a',
      '\u2066\u2067a\u2069\u2069',
    ],
    [''],
    /^expected some text/u,
  ],
  ['text with something to see', text, ['.'], [' ', '\n\t', '\u00A0'], /^expected some text/u],
  [
    'text without controls',
    text,
    ['a\r\nb'],
    ['a\0', 'a\u0007', 'a\u007F', '\uD800a', 'a\uFFFF', '\uFDD0'],
    /^expected text without control characters/u,
  ],
  [
    'text that keeps its direction to itself',
    text,
    ['a\u200Eb', '\u2068a\u2069\u2068b\u2069'],
    ['a\u202Eb', '\u202Aa', '\u2067a', 'a\u2069', '\u2069a\u2066', '\u2066\u2066a\u2069'],
    /^expected text without controls that turn/u,
  ],
  [
    'day',
    day,
    ['2024-03-05', '2024-02-29', '1999-12-31'],
    [
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-3-5',
      '05.03.2024',
      '2024-03-05T00:00',
      'x2024-03-05',
      '',
    ],
    /^expected a day that exists/u,
  ],
  [
    'web address',
    webAddress,
    ['https://a.example/x?y#z', 'http://a.example'],
    ['a.example', 'ftp://a.example', 'javascript:alert(1)', 'mailto:a@b.example', 'https://', '/x'],
    /^expected a web address/u,
  ],
  [
    'language tag',
    languageTag,
    ['en', 'pt-BR', 'az-Arab', 'zh-Hant-TW'],
    ['', 'english language', 'e', 'en_GB', 'deutsch-sprachig-e'],
    /^expected a language tag/u,
  ],
])('%s', (_name, schema, sound, wrong, message) => {
  it.each(sound)('may be %j', (value) => {
    expect(problemsOf(schema, value)).toEqual([]);
  });

  it.each(wrong)('may not be %j, and says what was expected', (value) => {
    expect(problemsOf(schema, value)).toContainEqual(expect.stringMatching(message));
  });
});

describe('verdict key', () => {
  it('means the word where YAML reads a boolean', () => {
    expect([true, false, 'mostly-true'].map((key) => verdictKey.parse(key))).toEqual([
      'true',
      'false',
      'mostly-true',
    ]);
  });

  it.each([1, null, 'Mostly true'])('may not be %j', (key) => {
    expect(problemsOf(verdictKey, key)).not.toEqual([]);
  });
});

test.prop([fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })])(
  'every day of the calendar is a day',
  (date) => {
    expect(problemsOf(day, date.toISOString().slice(0, 10))).toEqual([]);
  },
);
