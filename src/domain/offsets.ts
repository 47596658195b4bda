/**
 * Offsets into a text, with their unit in the type. JavaScript strings count UTF-16 code units; the W3C
 * Web Annotation model counts Unicode code points (https://www.w3.org/TR/annotation-model/#text-position-selector).
 */

declare const unit: unique symbol;

/** A position counted in UTF-16 code units, as `String.prototype.slice` takes it. */
export type Utf16Offset = number & { readonly [unit]: 'utf16' };

/** A position counted in Unicode code points, as W3C selectors give it. */
export type CodePointOffset = number & { readonly [unit]: 'code-point' };

/** A part of a text: `start` inclusive, `end` exclusive. */
export interface TextRange<Offset = Utf16Offset> {
  readonly start: Offset;
  readonly end: Offset;
}
