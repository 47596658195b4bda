import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatTextDirective, withTextDirective } from '../../../src/domain/text-directive.ts';
import { readTextDirective } from './read-text-directive.ts';

const term = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.stringMatching(/^[-,&%#+ "'’é–a1]+$/u),
);
const directives = fc
  .record({ start: term, prefix: term, end: term, suffix: term }, { requiredKeys: ['start'] })
  .map((terms) => ({ ...terms }));

describe('formatTextDirective', () => {
  test.prop([directives])('gives back what went in', (directive) => {
    expect(readTextDirective(formatTextDirective(directive))).toEqual(directive);
  });

  test.prop([directives])('leaves no character that has a meaning in an address', (directive) => {
    const written = formatTextDirective(directive).slice(':~:text='.length);
    const tokens = written.split(/-?,-?/u);
    for (const token of tokens) expect(token.replace(/^-|-$/gu, '')).toMatch(/^[^-,&#+\s"<>]+$/u);
    expect(written).toMatch(/^[\x21-\x7E]+$/u);
  });

  it.each([
    [{ start: 'tax-cut' }, 'tax%2Dcut'],
    [{ start: '2,500 & more' }, '2%2C500%20%26%20more'],
    [{ start: '100%', prefix: 'over' }, 'over-,100%25'],
    [{ start: 'a', end: 'z', prefix: 'p', suffix: 's' }, 'p-,a,z,-s'],
    [{ start: '“Ja” – sagte er' }, '%E2%80%9CJa%E2%80%9D%20%E2%80%93%20sagte%20er'],
    [{ start: 'C++' }, 'C%2B%2B'],
  ])('writes %j', (directive, expected) => {
    expect(formatTextDirective(directive)).toBe(`:~:text=${expected}`);
  });
});

describe('withTextDirective', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x#:~:text=y'],
    ['https://a.example/x?q=1#part', 'https://a.example/x?q=1#part:~:text=y'],
    ['https://a.example/x#:~:text=old', 'https://a.example/x#:~:text=y'],
  ])('keeps the fragment of %s', (address, expected) => {
    expect(withTextDirective(address, { start: 'y' })).toBe(expected);
  });
});
