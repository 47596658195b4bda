/**
 * Text as it can be set: one line, composed, without what has no glyph in a text font (emoji, control
 * characters, halves of surrogate pairs).
 */
export function drawableText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\p{RGI_Emoji}|[\u{fe0e}\u{fe0f}\u{fffd}\u{ad}]/gv, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
