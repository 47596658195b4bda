/** Scripts that run from right to left, by ISO 15924 code. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/**
 * The value of the HTML attribute `dir` for a language.
 * @param language A BCP 47 language tag, such as `de`, `fa` or `az-Arab`.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const { script } = new Intl.Locale(language).maximize();
  const direction = script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

/** Looking a script up is slow, and every page asks for the same few languages. */
const directions = new Map<string, 'ltr' | 'rtl'>();
