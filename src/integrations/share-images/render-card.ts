import sharp from 'sharp';
import { SHARE_IMAGE_WIDTH } from '../../domain/share-image-size.ts';
import type { ShareCard } from './card.ts';
import { drawFrame, MARGIN, WORDS_BOX } from './draw-frame.ts';
import { setWords } from './set-words.ts';

/**
 * Draws a share image: 1200 by 630 pixels, PNG.
 *
 * {@link useOwnFonts} must have run before.
 */
export async function renderCard(card: ShareCard): Promise<Buffer> {
  const words = await setWords(card.words, WORDS_BOX);
  const { pixels, width, height } = words;
  const frame = await drawFrame(card);
  const left = card.words.dir === 'rtl' ? SHARE_IMAGE_WIDTH - MARGIN - width : MARGIN;
  // Short words stand a little above the middle of their box, long ones fill it.
  const top = WORDS_BOX.top + Math.round((WORDS_BOX.height - height) * 0.42);
  return sharp(Buffer.from(frame))
    .composite([{ input: pixels, raw: { width, height, channels: 4 }, left, top }])
    .removeAlpha()
    .png({ compressionLevel: 7, adaptiveFiltering: false })
    .toBuffer();
}
