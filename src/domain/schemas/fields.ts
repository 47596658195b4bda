import { z } from 'zod';

/**
 * The small values every content file is made of. Each message says what was expected, because it is
 * printed to an author next to the file, line and column of the value.
 */

/** A permanent name in an address: lower-case letters, digits and single hyphens, such as `best-officers`. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    'expected a slug: lower-case letters a-z, digits and single hyphens, such as "best-officers"',
  );

/** Text with at least one visible character. */
export const text = z
  .string()
  .refine((value) => value.trim() !== '', 'expected some text, found none')
  .refine(
    (value) =>
      value.isWellFormed() &&
      !/[^\P{Cc}\t\n\r\u0080-\u009F]|\p{Noncharacter_Code_Point}/u.test(value),
    'expected text without control characters and halves of characters, such as "\\0" or "\\uD800"',
  )
  .refine(
    closesDirections,
    'expected text without controls that turn the direction of what follows: remove U+202A to U+202E, and close each of U+2066 to U+2068 by U+2069',
  )
  .meta({ pattern: '\\S' });

/**
 * True if a text leaves the direction of what stands after it alone: https://www.unicode.org/reports/tr9/.
 * Embeddings and overrides can show a text backwards and are no longer recommended; isolates must be closed.
 */
function closesDirections(value: string): boolean {
  if (/[\u202A-\u202E]/u.test(value)) return false;
  let open = 0;
  for (const [control] of value.matchAll(/[\u2066-\u2069]/gu)) {
    open += control === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** True if `value` is written `YYYY-MM-DD` and that day exists in the calendar. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A calendar day in UTC, written `YYYY-MM-DD`. It stays a string, so no time zone can move it. */
export const day = z
  .string()
  .refine(isDay, 'expected a day that exists, written YYYY-MM-DD, such as 2024-03-05')
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A web address that begins with `http://` or `https://`. */
export const webAddress = z
  .string()
  .refine((value) => {
    const url = URL.parse(value);
    return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
  }, 'expected a web address beginning with https:// or http://')
  .meta({ pattern: '^https?://' });

/** A path on this host that stands for a whole site: it begins and ends with a slash, such as `/2023/`. */
export const sitePath = z
  .string()
  .regex(
    /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/u,
    'expected a path of this host with a slash at both ends, such as /2023/',
  );

/** A BCP 47 language tag, such as `en`, `de` or `pt-BR`. */
export const languageTag = z.string().refine((value) => {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}, 'expected a language tag, such as en, de or pt-BR');

/** A key of the publisher's scale. YAML reads an unquoted `true` or `false` as a boolean; both are meant as the word. */
export const verdictKey = z
  .preprocess((value) => (typeof value === 'boolean' ? String(value) : value), slug)
  .meta({ description: 'A key of verdicts.yaml', keysOf: 'verdicts', mayBeBoolean: true });
