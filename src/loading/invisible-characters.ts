/** Names of characters that an author cannot see, and that came along with copied text. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00A0', 'a no-break space'],
  ['\u00AD', 'a soft hyphen'],
  ['\u061C', 'an Arabic letter mark'],
  ['\u200B', 'a zero-width space'],
  ['\u200C', 'a zero-width non-joiner'],
  ['\u200D', 'a zero-width joiner'],
  ['\u200E', 'a left-to-right mark'],
  ['\u200F', 'a right-to-left mark'],
  ['\u202A', 'a left-to-right embedding'],
  ['\u202B', 'a right-to-left embedding'],
  ['\u202C', 'the end of a direction'],
  ['\u202D', 'a left-to-right override'],
  ['\u202E', 'a right-to-left override'],
  ['\u2066', 'a left-to-right isolate'],
  ['\u2067', 'a right-to-left isolate'],
  ['\u2068', 'a first-strong isolate'],
  ['\u2069', 'the end of an isolate'],
  ['\u202F', 'a narrow no-break space'],
  ['\u2060', 'a word joiner'],
  ['\uFEFF', 'a byte order mark'],
]);

/** The invisible characters of a text, each once, by name and code point: `a soft hyphen (U+00AD)`. */
export function invisibleCharacters(text: string): string[] {
  const found = text.match(/[\p{Cf}\p{Zs}\p{Cc}]/gu) ?? [];
  return [...new Set(found)]
    .filter((character) => !' \n\r\t'.includes(character))
    .map((character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `${NAMES.get(character) ?? 'an invisible character'} (U+${code})`;
    });
}
