import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

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

const translators = new Map<string, Translator>();

/**
 * The translator for a language. `de-AT` uses `de` but formats numbers the Austrian way; a language without
 * a catalogue gets English.
 *
 * @param lang BCP 47 tag.
 */
export function translatorFor(lang: string): Translator {
  const known = translators.get(lang);
  if (known !== undefined) return known;
  const translator = createTranslator(lang);
  translators.set(lang, translator);
  return translator;
}

function createTranslator(lang: string): Translator {
  const base = new Intl.Locale(lang).language;
  const locale = catalogues.has(base) ? lang : 'en';
  const messages = catalogues.get(base) ?? en;
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const translate = (key: MessageKey, values: MessageValues = {}): string => {
    const format =
      formats.get(key) ??
      new IntlMessageFormat(messages[key], locale, undefined, { ignoreTag: true });
    formats.set(key, format);
    return String(format.format(values));
  };
  return Object.assign(translate, { lang: locale });
}

/**
 * A calendar day in words, such as "March 5, 2024", or a month where only that is known.
 *
 * @param day `YYYY-MM-DD` or `YYYY-MM`. It is read and written in UTC, so that it never moves.
 * @param lang BCP 47 tag.
 */
export function formatDay(day: string, lang: string): string {
  const isMonth = day.length === 'YYYY-MM'.length;
  const date = new Date(`${isMonth ? `${day}-01` : day}T00:00:00Z`);
  return dayFormat(lang, isMonth).format(date);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it, and every page has several dates. */
function dayFormat(lang: string, isMonth: boolean): Intl.DateTimeFormat {
  const key = `${lang} ${isMonth ? 'month' : 'day'}`;
  const known = dayFormats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(isMonth ? {} : { day: 'numeric' }),
  });
  dayFormats.set(key, format);
  return format;
}

/** Name of a language in another, such as "German". */
export function languageName(tag: string, lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
}

/** Joins names the way a language does: "A, B and C". */
export function joinNames(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}
