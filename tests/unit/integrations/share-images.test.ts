import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ShareCard } from '../../../src/integrations/share-images/card.ts';
import { drawableText } from '../../../src/integrations/share-images/drawable-text.ts';
import { useOwnFonts } from '../../../src/integrations/share-images/fonts.ts';
import { openImageCache } from '../../../src/integrations/share-images/image-cache.ts';
import { PALETTE, TONE_COLORS } from '../../../src/integrations/share-images/palette.ts';
import { renderCard } from '../../../src/integrations/share-images/render-card.ts';
import { setText, widthOf } from '../../../src/integrations/share-images/set-text.ts';
import { shorten } from '../../../src/integrations/share-images/shorten.ts';
import { oklchToHex } from './oklch-to-hex.ts';

const card: ShareCard = {
  head: { kind: 'verdict', verdict: { label: 'False', tone: 'fails', glyph: 'cross' } },
  words: { voice: 'theirs', before: '', exact: 'The sky is green', after: '.', dir: 'ltr' },
  speaker: 'Jo Doe',
  publication: 'The Paper',
  site: 'Test',
  dir: 'ltr',
};

const withWords = (words: Partial<ShareCard['words']>): ShareCard => ({
  ...card,
  words: { ...card.words, ...words },
});

/** Any bytes with the end of a PNG. */
const WHOLE = Buffer.from('89504e470d0a1a0a0000000049454e44ae426082', 'hex');

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'share-'));

beforeAll(() => useOwnFonts(newFolder()));

describe('a share image', () => {
  it.each([
    ['short', withWords({ exact: 'No' })],
    ['long', withWords({ exact: 'A very long sentence that goes on. '.repeat(40) })],
    ['without a space', withWords({ exact: 'a'.repeat(900) })],
    ['with markup', withWords({ exact: '<b>&amp; ]]> "x"</b>', before: '<i>', after: '&' })],
    ['Arabic', withWords({ exact: 'وقع التسريب في سنغافورة', dir: 'rtl' })],
    ['only emoji', withWords({ exact: '🦊🦊' })],
    ['long names', { ...card, speaker: 'A name '.repeat(40), site: 'Site '.repeat(40) }],
  ])('is a PNG of 1200 by 630: %s', async (_name, drawn) => {
    const image = await renderCard(drawn);
    expect(await sharp(image).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
  });

  it('is the same for the same card', async () => {
    expect((await renderCard(card)).equals(await renderCard(card))).toBe(true);
  });

  it('keeps all ink inside its margins', async () => {
    const image = await renderCard(withWords({ exact: 'The end of it '.repeat(30) }));
    const margin = sharp(image).extract({ left: 1141, top: 0, width: 59, height: 630 });
    const { channels } = await sharp(await margin.toBuffer()).stats();
    expect(channels.map(({ min, max }) => max - min)).toEqual([0, 0, 0]);
  });

  it('sets right-to-left words at the right', async () => {
    const image = await renderCard(withWords({ exact: 'نعم', after: '', dir: 'rtl' }));
    const half = (left: number) =>
      sharp(image).extract({ left, top: 200, width: 600, height: 300 }).toBuffer();
    const spread = async (left: number) =>
      (await sharp(await half(left)).stats()).channels[0]?.stdev;
    expect(await spread(0)).toBe(0);
    expect(await spread(600)).toBeGreaterThan(0);
  });
});

describe('set text', () => {
  const font = 'Source Serif 4,Noto Naskh Arabic,Noto Serif Hebrew Medium';

  it('joins Arabic letters: a word is narrower than its letters apart', async () => {
    const apart = await widthOf('س ن غ ا ف و ر ة'.replaceAll(' ', '\u{200c}'), font, 60);
    expect(await widthOf('سنغافورة', font, 60)).toBeLessThan(apart * 0.9);
  });

  it('has glyphs for the scripts it promises: none is drawn as a box with its number', async () => {
    const boxWidth = await widthOf('\u{10fffd}', font, 60);
    for (const letter of ['ж', 'ґ', 'ў', 'λ', 'ő', 'ệ', 'ש', 'غ', 'پ', '№', '“', '…']) {
      expect(await widthOf(letter, font, 60), letter).not.toBe(boxWidth);
    }
  });

  it('puts a combining mark on its letter, not beside it', async () => {
    const options = { font, size: 60, dir: 'ltr' } as const;
    const plain = await setText([{ text: 'q', color: '#000' }], options);
    const marked = await setText([{ text: 'q\u{301}', color: '#000' }], options);
    expect(marked.width).toBeLessThan(plain.width * 1.2);
    expect(marked.height).toBeGreaterThan(plain.height);
  });
});

describe('drawableText', () => {
  it('drops what no text font has, and keeps the rest', () => {
    expect(drawableText('a 🦊\u{0}b\n c ❤️ é ©')).toBe('a b c é ©');
  });
});

describe('shorten', () => {
  const upTo = (length: number) => (text: string) => Promise.resolve(text.length <= length);

  it('cuts between words and says so', async () => {
    expect(await shorten('one two, three four', upTo(11))).toBe('one two …');
    expect(await shorten('one two', upTo(11))).toBe('one two');
  });

  it('cuts a single word between characters', async () => {
    expect(await shorten('e\u{301}'.repeat(9), upTo(6))).toBe(`${'e\u{301}'.repeat(2)} …`);
  });
});

describe('the kept images', () => {
  it('are drawn once, drawn anew when anything on them changes, and removed when not asked for', async () => {
    const folder = newFolder();
    const draw = vi.fn(() => Promise.resolve(WHOLE));
    const first = await openImageCache(folder, draw);
    const { name } = await first.draw(card);
    await first.draw({ ...card, site: 'Other' });
    expect(draw).toHaveBeenCalledTimes(2);

    const second = await openImageCache(folder, draw);
    const again = await second.draw(card);
    expect(again.name).toBe(name);
    expect(draw).toHaveBeenCalledTimes(2);
    expect((await second.draw(withWords({ exact: 'The sky is blue' }))).name).not.toBe(name);
    expect(draw).toHaveBeenCalledTimes(3);

    await second.prune();
    expect(readdirSync(folder), 'another build may be using it').toHaveLength(3);
    for (const kept of readdirSync(folder)) utimesSync(path.join(folder, kept), 0, 0);
    await again.place(path.join(newFolder(), 'share.png'));
    expect(statSync(path.join(folder, name)).mtimeMs, 'marked as in use').toBeGreaterThan(0);
    await second.prune();
    expect(readdirSync(folder), 'all but the one that was not asked for').toHaveLength(2);
    expect(readdirSync(folder)).toContain(name);
  });

  it('are drawn again where what is kept was not written to its end, or is gone by then', async () => {
    const folder = newFolder();
    const target = path.join(newFolder(), 'articles', 'share.png');
    const draw = vi.fn(() => Promise.resolve(WHOLE));
    const { name, place } = await (await openImageCache(folder, draw)).draw(card);
    const file = path.join(folder, name);
    await place(target);
    expect(readFileSync(target)).toEqual(WHOLE);
    expect(draw).toHaveBeenCalledTimes(1);
    for (const spoilt of [Buffer.alloc(0), WHOLE.subarray(0, -3), Buffer.alloc(WHOLE.length)]) {
      writeFileSync(file, spoilt);
      const image = await (await openImageCache(folder, draw)).draw(card);
      await image.place(target);
      expect(readFileSync(file)).toEqual(WHOLE);
      expect(readFileSync(target)).toEqual(WHOLE);
    }
    expect(draw).toHaveBeenCalledTimes(4);

    rmSync(file);
    rmSync(target);
    await place(target);
    expect(readFileSync(target)).toEqual(WHOLE);
    expect(draw).toHaveBeenCalledTimes(5);
  });
});

describe('the palette', () => {
  it("is the site's own", () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const { faded, ...shared } = PALETTE;
    const tones = Object.entries(TONE_COLORS).map(([tone, color]) => [`tone-${tone}`, color]);
    for (const [name, color] of [...Object.entries(shared), ...tones]) {
      const light = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]*)\\)`, 'u').exec(tokens)?.[1];
      expect(oklchToHex(light ?? ''), name).toBe(color);
    }
    expect(faded).not.toBe(shared.quiet);
  });
});
