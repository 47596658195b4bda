/**
 * Text from content files as a terminal may show it: control characters, which could move the cursor or
 * hide what was printed, and marks that turn the writing direction, are spelled out as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(
    /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}
