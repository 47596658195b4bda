/** Width and height of an embedded claim, in CSS pixels. */
export interface EmbedSize {
  readonly width: number;
  readonly height: number;
}

/** The texts of an embedded claim that decide how tall it is. */
export interface EmbedTexts {
  readonly claim: string;
  readonly quote: string;
  readonly summary: string;
  readonly speaker: string;
}

/** An embedded claim as other pages ask for it. */
export interface EmbedFrame {
  /** Full address of the embed page. */
  readonly src: string;
  /** What the frame shows, for those who cannot see it. */
  readonly title: string;
  readonly size: EmbedSize;
}

const EMBED_WIDTH = 600;

/** Padding, verdict, publication and the gaps between the parts. */
const FIXED_HEIGHT = 174;

/**
 * Characters of a line in a frame 400 px wide, and the height of such a line in px. Frames are sized for that
 * width, because a page without a script cannot ask for more room when the column turns out narrow.
 */
const LINES = {
  claim: { characters: 38, height: 21 },
  quote: { characters: 35, height: 29 },
  summary: { characters: 42, height: 24 },
  speaker: { characters: 44, height: 22 },
} as const satisfies Record<keyof EmbedTexts, { characters: number; height: number }>;

/** The size a claim needs as a card, estimated from the length of its texts: no measuring, no script. */
export function embedSize(texts: EmbedTexts): EmbedSize {
  const parts = ['claim', 'quote', 'summary', 'speaker'] as const;
  const heights = parts.map(
    (part) => Math.ceil(widthOf(texts[part]) / LINES[part].characters) * LINES[part].height,
  );
  return { width: EMBED_WIDTH, height: heights.reduce((sum, each) => sum + each, FIXED_HEIGHT) };
}

/** The code that other pages copy to show the claim. It loads late, needs no script and brings none. */
export function embedCode({ src, title, size }: EmbedFrame): string {
  return [
    `<iframe src="${escapeAttribute(src)}"`,
    `title="${escapeAttribute(title)}"`,
    `width="${size.width}" height="${size.height}" loading="lazy"`,
    'style="border:0;max-width:100%"></iframe>',
  ].join(' ');
}

/** The answer of an oEmbed provider, as a file: https://oembed.com, section 2.3.4.4. */
export interface RichOembed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds for which consumers may keep the answer. */
  readonly cache_age: number;
}

/** A day: a correction must reach the pages that show the claim. */
const CACHE_SECONDS = 24 * 60 * 60;

/** The embed as oEmbed describes it. */
export function toOembed(
  frame: EmbedFrame,
  provider: { readonly name: string; readonly url: string },
): RichOembed {
  return {
    type: 'rich',
    version: '1.0',
    title: frame.title,
    html: embedCode(frame),
    ...frame.size,
    provider_name: provider.name,
    provider_url: provider.url,
    cache_age: CACHE_SECONDS,
  };
}

/** Characters, wide ones (Chinese, Japanese, Korean) counted twice. */
function widthOf(text: string): number {
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  );
  return text.length + (wide?.length ?? 0);
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
