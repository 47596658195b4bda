import sharp from 'sharp';
import { escapeXml } from './fonts.ts';

/** A text, set and ready to be placed: raw RGBA pixels that end where the ink ends. */
export interface SetText {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A piece of a text in one colour. */
export interface Run {
  readonly text: string;
  readonly color: string;
}

/** How a text is set. Sizes in pixels. */
export interface Setting {
  /** Pango's name of the font, weight included: `Source Sans 3 SemiBold`. */
  readonly font: string;
  readonly size: number;
  readonly dir: 'ltr' | 'rtl';
  /** Where lines are broken; without it the text is one line. */
  readonly width?: number;
}

/** Line height of a paragraph, as a multiple of the font's own. */
const LINE_HEIGHT = 0.98;

/** Marks that give the paragraph its direction, whatever letter it begins with. */
const DIRECTION_MARKS = { ltr: '\u{200e}', rtl: '\u{200f}' } as const;

/** A character that leaves ink. */
const INK = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One clear pixel: the library refuses to set nothing. */
const NOTHING: SetText = { pixels: Buffer.alloc(4), width: 1, height: 1 };

/** Sets a text: shapes it, orders its scripts, breaks its lines. Right-to-left text is set to the right. */
export async function setText(runs: readonly Run[], setting: Setting): Promise<SetText> {
  if (!runs.some(({ text }) => INK.test(text))) return NOTHING;
  const spans = runs.map(
    ({ text, color }) => `<span foreground="${color}">${escapeXml(text)}</span>`,
  );
  const { data, info } = await sharp({
    text: {
      text: `<span line_height="${LINE_HEIGHT}">${DIRECTION_MARKS[setting.dir]}${spans.join('')}</span>`,
      font: `${setting.font} ${setting.size}`,
      // At 72 dots per inch a point is a pixel.
      dpi: 72,
      rgba: true,
      ...(setting.width === undefined
        ? { wrap: 'none' }
        : { wrap: 'word-char', width: setting.width }),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Width of one line of text, in pixels. */
export async function widthOf(text: string, font: string, size: number): Promise<number> {
  if (text === '') return 0;
  return (await setText([{ text, color: '#000' }], { font, size, dir: 'ltr' })).width;
}
