/** No image has room for more characters, and a line too long to be set would stop the build. */
const MOST_CHARACTERS = 500;

/** Marks above and below one letter; towers of them would cover the lines around. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Text as it can be set: one line, composed, without what has no glyph in a text font (emoji, control
 * characters, halves of surrogate pairs), and no longer than an image can show.
 */
export function drawableText(text: string): string {
  const drawable = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(
      /\p{RGI_Emoji}|[\u{fe0e}\u{fe0f}\u{fffd}\u{ad}]|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/gv,
      '',
    )
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(STACKED_MARKS, '$1')
    .trim();
  return Array.from(drawable).slice(0, MOST_CHARACTERS).join('');
}
