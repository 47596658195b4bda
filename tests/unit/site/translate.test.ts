import { describe, expect, it } from 'vitest';
import de from '../../../src/site/i18n/de.json' with { type: 'json' };
import en from '../../../src/site/i18n/en.json' with { type: 'json' };
import { argumentsOf, pluralsOf } from './message-shape.ts';
import { formatDay, joinNames, translatorFor } from '../../../src/site/translate.ts';

const keys = Object.keys(en).filter((key): key is keyof typeof en => key in en);

describe('the catalogues', () => {
  it('have the same keys, sorted', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
    expect(Object.keys(en)).toEqual(Object.keys(en).toSorted());
  });

  it.each(keys)('fill the same values into %s', (key) => {
    expect(argumentsOf(de[key])).toEqual(argumentsOf(en[key]));
  });

  it.each([
    ['en', en],
    ['de', de],
  ] as const)('tell the numbers apart that %s tells apart', (lang, messages) => {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    const plurals = keys.flatMap((key) => pluralsOf(messages[key]));
    expect(plurals.length).toBeGreaterThan(3);
    for (const plural of plurals) expect(plural.toSorted()).toEqual(needed);
  });
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
