import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import de from '../../../src/site/i18n/de.json' with { type: 'json' };
import en from '../../../src/site/i18n/en.json' with { type: 'json' };
import { formatDay, joinNames, translatorFor } from '../../../src/site/translate.ts';

/** Of the kinds of nodes, the one that is plain text. */
const LITERAL: readonly number[] = [0];

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The names that a message is filled with, those inside its plural forms included. */
function placeholders(message: string): string[] {
  const namesIn = (ast: Ast): string[] =>
    ast.flatMap((node) => [
      ...(!LITERAL.includes(node.type) && 'value' in node ? [node.value] : []),
      ...('options' in node
        ? Object.values(node.options).flatMap(({ value }) => namesIn(value))
        : []),
    ]);
  return namesIn(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en).filter((key): key is keyof typeof en => key in en))(
    'fill the same values into %s',
    (key) => {
      expect(new Set(placeholders(de[key]))).toEqual(new Set(placeholders(en[key])));
    },
  );
});

describe('translatorFor', () => {
  it('counts the way the language does', () => {
    const t = translatorFor('de');
    expect(t('count.claims', { count: 1 })).toBe('1 Aussage');
    expect(t('count.claims', { count: 1200 })).toBe('1.200 Aussagen');
  });

  it('uses English where a language has no catalogue, and says so', () => {
    expect(translatorFor('tlh').lang).toBe('en');
    expect(translatorFor('tlh')('nav.search')).toBe('Search');
  });

  it('uses the catalogue of the language for a regional tag', () => {
    expect(translatorFor('de-AT')('nav.search')).toBe('Suche');
  });

  it('treats markup in a value as text', () => {
    expect(translatorFor('en')('facet.speaker', { name: '<b>A & B</b>' })).toBe(
      'Claims by <b>A & B</b>',
    );
  });
});

describe('formatDay', () => {
  it('keeps the day in every time zone', () => {
    expect(formatDay('2024-03-01', 'en')).toBe('March 1, 2024');
  });

  it('writes a month where only the month is known', () => {
    expect(formatDay('2024-03', 'de')).toBe('März 2024');
  });
});

describe('joinNames', () => {
  it('joins the way the language does', () => {
    expect(joinNames(['A', 'B', 'C'], 'de')).toBe('A, B und C');
  });
});
