import { GLYPH_LINE_WIDTH, GLYPH_SHAPES } from '../../domain/glyph-shapes.ts';
import { SHARE_IMAGE_HEIGHT, SHARE_IMAGE_WIDTH } from '../../domain/share-image-size.ts';
import type { Tone } from '../../domain/schemas/verdicts.ts';
import type { Glyph } from '../../domain/verdict-glyph.ts';
import type { CardCount, CardVerdict, ShareCard } from './card.ts';
import { drawableText } from './drawable-text.ts';
import { escapeXml, pangoFont, SANS } from './fonts.ts';
import { PALETTE, TONE_COLORS } from './palette.ts';
import { widthOf } from './set-text.ts';
import { shorten } from './shorten.ts';

/** Margin of the image, in pixels. */
export const MARGIN = 64;
const INNER = SHARE_IMAGE_WIDTH - 2 * MARGIN;

/** Where the words stand: between the rule under the verdict and the line above the names. */
export const WORDS_BOX = { top: 198, width: INNER, height: 300 } as const;

const RULE_Y = 164;
const FOOT_LINE_Y = 530;
const FOOT_BASELINE = 585;
const HEAD_SIZE = 76;
const HEAD_BASELINE = 122;
const KEY_SIZE = 36;
const FOOT_SIZE = 38;

/** What one-line texts are measured in. */
const LABEL_FONT = pangoFont(SANS, 'SemiBold');

/** Everything of an image but its words, as SVG. All one-line texts are measured and cut to their room. */
export async function drawFrame(card: ShareCard): Promise<string> {
  const head =
    card.head.kind === 'verdict'
      ? await drawVerdict(card.head.verdict, card.dir)
      : await drawTally(card.head.counts);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_IMAGE_WIDTH}" height="${SHARE_IMAGE_HEIGHT}">
<rect width="100%" height="100%" fill="${PALETTE.paper}"/>
${head}
<path d="M${MARGIN} ${FOOT_LINE_Y}h${INNER}" stroke="${PALETTE.hairline}" stroke-width="2"/>
${await drawFoot(card)}
</svg>`;
}

async function drawVerdict(verdict: CardVerdict, dir: ShareCard['dir']): Promise<string> {
  const glyphSize = 62;
  const textX = MARGIN + glyphSize + 22;
  const color = TONE_COLORS[verdict.tone];
  const label = await fitLine(verdict.label, HEAD_SIZE, SHARE_IMAGE_WIDTH - MARGIN - textX);
  const isRtl = dir === 'rtl';
  return [
    drawGlyph(
      verdict.glyph,
      color,
      isRtl ? SHARE_IMAGE_WIDTH - MARGIN - glyphSize : MARGIN,
      66,
      glyphSize,
    ),
    drawText(
      label,
      isRtl ? SHARE_IMAGE_WIDTH - textX : textX,
      HEAD_BASELINE,
      HEAD_SIZE,
      color,
      dir,
    ),
    drawRule(verdict),
  ].join('\n');
}

/** The rule under the verdict: the line its words have in the article. */
function drawRule({ tone, glyph }: CardVerdict): string {
  const color = TONE_COLORS[tone];
  const line = (attributes: string, y = RULE_Y) =>
    `<path d="M${MARGIN} ${y}h${INNER}" stroke="${color}" ${attributes}/>`;
  if (glyph === 'cross') return drawWave(color);
  const rules: Readonly<Record<Tone, string>> = {
    holds: line('stroke-width="9"'),
    partly: line('stroke-width="9" stroke-dasharray="52 26"'),
    fails: line('stroke-width="5"', RULE_Y - 6) + line('stroke-width="5"', RULE_Y + 6),
    'no-basis': line(
      'stroke-width="11" stroke-linecap="round" stroke-dasharray="0 26.15" stroke-dashoffset="-6"',
    ),
    outside: line('stroke-width="4"'),
  };
  return rules[tone];
}

function drawWave(color: string): string {
  const waves = 27;
  const half = INNER / (2 * waves);
  const d = `q${half / 2} -18 ${half} 0t${half} 0`.repeat(waves);
  return `<path d="M${MARGIN} ${RULE_Y}${d}" fill="none" stroke="${color}" stroke-width="7"/>`;
}

/** The verdicts of an article as a bar, and its key in as many of them as two lines hold. */
async function drawTally(counts: readonly CardCount[]): Promise<string> {
  const total = counts.reduce((sum, { count = 1 }) => sum + count, 0);
  const gap = 6;
  const room = INNER - gap * (counts.length - 1);
  let x = MARGIN;
  const bar = counts.map(({ tone, count = 1 }) => {
    const width = (room * count) / total;
    const part = `<rect x="${x}" y="${RULE_Y - 10}" width="${width}" height="16" fill="${TONE_COLORS[tone]}"/>`;
    x += width + gap;
    return part;
  });
  return [...(await drawKey(counts)), ...bar].join('\n');
}

async function drawKey(counts: readonly CardCount[]): Promise<string[]> {
  const drawn: string[] = [];
  let x = MARGIN;
  let baseline = 84;
  for (const { label, tone, glyph, count } of counts) {
    const text = drawableText(count === undefined ? label : `${count} ${label}`);
    const width = 42 + (await widthOf(text, LABEL_FONT, KEY_SIZE));
    if (x + width > SHARE_IMAGE_WIDTH - MARGIN && baseline === 84) {
      x = MARGIN;
      baseline += 48;
    }
    if (x + width > SHARE_IMAGE_WIDTH - MARGIN) continue;
    drawn.push(
      drawGlyph(glyph, TONE_COLORS[tone], x, baseline - 27, 30),
      drawText(text, x + 42, baseline, KEY_SIZE, TONE_COLORS[tone], 'ltr'),
    );
    x += width + 34;
  }
  return drawn;
}

/** Who said it and where at the start of the line, this site's name at its end. */
async function drawFoot({ speaker, publication, site, dir }: ShareCard): Promise<string> {
  const siteName = await fitLine(site, FOOT_SIZE, INNER / 2);
  const room = INNER - 60 - (await widthOf(siteName, LABEL_FONT, FOOT_SIZE));
  const name = await fitLine(speaker ?? publication ?? '', FOOT_SIZE, room);
  const used = await widthOf(name, LABEL_FONT, FOOT_SIZE);
  const place =
    speaker === undefined || publication === undefined || room - used < 160
      ? ''
      : await fitLine(publication, FOOT_SIZE, room - used - 24);
  const [start, end] =
    dir === 'rtl' ? [SHARE_IMAGE_WIDTH - MARGIN, MARGIN] : [MARGIN, SHARE_IMAGE_WIDTH - MARGIN];
  const next = dir === 'rtl' ? start - used - 20 : start + used + 20;
  return [
    drawText(name, start, FOOT_BASELINE, FOOT_SIZE, PALETTE.ink, dir),
    drawText(place, next, FOOT_BASELINE, FOOT_SIZE, PALETTE.quiet, dir, 400),
    drawText(siteName, end, FOOT_BASELINE, FOOT_SIZE, PALETTE.quiet, dir, 600, 'end'),
  ].join('\n');
}

function drawGlyph(glyph: Glyph, color: string, x: number, y: number, size: number): string {
  const paths = GLYPH_SHAPES[glyph].map(({ paint, d }) =>
    paint === 'filled'
      ? `<path d="${d}" fill="${color}"/>`
      : `<path d="${d}" fill="none" stroke="${color}" stroke-width="${GLYPH_LINE_WIDTH}" stroke-linecap="round"/>`,
  );
  return `<g transform="translate(${x} ${y}) scale(${size / 16})">${paths.join('')}</g>`;
}

function drawText(
  text: string,
  x: number,
  baseline: number,
  size: number,
  color: string,
  dir: 'ltr' | 'rtl',
  weight = 600,
  anchor = 'start',
): string {
  return `<text x="${x}" y="${baseline}" font-family="${SANS.map((family) => `'${family}'`).join()}" font-size="${size}" font-weight="${weight}" fill="${color}" direction="${dir}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

/** One line in semi-bold sans, cut to a width in pixels. */
async function fitLine(text: string, size: number, width: number): Promise<string> {
  return shorten(
    drawableText(text),
    async (candidate) => (await widthOf(candidate, LABEL_FONT, size)) <= width,
  );
}
