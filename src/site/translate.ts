import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import { kept } from './kept.ts';

/** Name of a string of the interface. `i18n/en.json` is the list; every other language has the same names. */
export type MessageKey = keyof typeof en;

/** Values for the placeholders of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The interface in one language. */
export interface Translator {
  /** The message in this language, its placeholders filled (ICU MessageFormat). */
  (key: MessageKey, values?: MessageValues): string;
  /** Language of the messages, a BCP 47 tag. Where the site's language is not translated, `en`. */
  readonly lang: string;
}

const catalogueSchema = z.strictObject(
  Object.fromEntries(Object.keys(en).map((key) => [key, z.string().min(1)])),
);

const catalogues: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['en', catalogueSchema.parse(en)],
  ['de', catalogueSchema.parse(de)],
]);

/**
 * The translator for a language. `de-AT` uses `de` but formats numbers the Austrian way; a language without
 * a catalogue gets English.
 *
 * @param lang BCP 47 tag.
 */
export const translatorFor = kept(createTranslator);

function createTranslator(lang: string): Translator {
  const base = baseLanguage(lang);
  const locale = catalogues.has(base) ? lang : 'en';
  const messages = catalogues.get(base) ?? en;
  const formatOf = kept(
    (key: MessageKey) =>
      new IntlMessageFormat(messages[key], locale, undefined, { ignoreTag: true }),
  );
  const plainText = kept((key: MessageKey) => String(formatOf(key).format({})));
  const translate = (key: MessageKey, values?: MessageValues): string =>
    values === undefined ? plainText(key) : String(formatOf(key).format(values));
  return Object.assign(translate, { lang: locale });
}

/** The language of a BCP 47 tag without script and country: `de` of `de-AT`. */
export const baseLanguage = kept((tag: string): string => new Intl.Locale(tag).language);

/**
 * A calendar day in words, such as "March 5, 2024", or a month where only that is known.
 *
 * @param day `YYYY-MM-DD` or `YYYY-MM`. It is read and written in UTC, so that it never moves.
 * @param lang BCP 47 tag.
 */
export function formatDay(day: string, lang: string): string {
  return dayFormatter(lang)(day);
}

const dayFormatter = kept((lang: string) => {
  const month = new Intl.DateTimeFormat(lang, MONTH);
  const wholeDay = new Intl.DateTimeFormat(lang, { ...MONTH, day: 'numeric' });
  return kept((day: string): string =>
    day.length === 'YYYY-MM'.length
      ? month.format(new Date(`${day}-01T00:00:00Z`))
      : wholeDay.format(new Date(`${day}T00:00:00Z`)),
  );
});

const MONTH = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const;

/** Name of a language in another, such as "German". */
export function languageName(tag: string, lang: string): string {
  return languageNames(lang).of(tag) ?? tag;
}

const languageNames = kept((lang: string) => new Intl.DisplayNames([lang], { type: 'language' }));

/** Joins names the way a language does: "A, B and C". */
export function joinNames(names: readonly string[], lang: string): string {
  return nameLists(lang).format(names);
}

const nameLists = kept((lang: string) => new Intl.ListFormat(lang, { type: 'conjunction' }));
