import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, statSync, utimesSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import writeFileAtomic from 'write-file-atomic';
import type { ShareCard } from './card.ts';
import { renderCard } from './render-card.ts';

/** Share images kept between builds, by a digest of everything that is drawn and of the code that draws. */
export interface ImageCache {
  /** Draws the image unless one is kept. */
  readonly draw: (card: ShareCard) => Promise<KeptImage>;
  /** Removes every kept image that neither {@link draw} nor another build was asked for lately. */
  readonly prune: () => Promise<void>;
}

export interface KeptImage {
  /** Two images with the same name are the same. */
  readonly name: string;
  /** Copies the image to its place in a site. One that is not whole, or is gone, is drawn anew. */
  readonly place: (target: string) => Promise<void>;
}

/**
 * @param folder Where the images are kept.
 * @param draw What draws a card that is not there.
 */
export async function openImageCache(folder: string, draw = renderCard): Promise<ImageCache> {
  await mkdir(folder, { recursive: true });
  const kept = new Set(await readdir(folder));
  const used = new Set<string>();
  const code = await digestOfCode();
  const keep = async (name: string, card: ShareCard): Promise<Uint8Array> => {
    const image = await draw(card);
    await writeFileAtomic(path.join(folder, name), image, { fsync: false });
    kept.add(name);
    return image;
  };
  return {
    draw: async (card) => {
      const name = `${digestOf(code + JSON.stringify(card))}.png`;
      used.add(name);
      if (!kept.has(name)) await keep(name, card);
      return {
        name,
        place: async (target) => {
          mkdirSync(path.dirname(target), { recursive: true });
          if (await copyWhole(path.join(folder, name), target)) return;
          await writeFile(target, await keep(name, card));
        },
      };
    },
    prune: async () => {
      const others = (await readdir(folder)).filter((name) => !used.has(name));
      await Promise.all(others.map((name) => removeIfStale(path.join(folder, name))));
    },
  };
}

/** Longer than any build: what another one draws, or is about to copy, was touched since. */
const UNUSED_MS = 3_600_000;

/** Bytes every PNG ends with; a file without them was not written to its end. */
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

/** Copies a kept image and marks it as in use. Returns whether there was a whole one. */
async function copyWhole(file: string, target: string): Promise<boolean> {
  try {
    await copyFile(file, target);
    const { size, mtimeMs } = statSync(file);
    if (Date.now() - mtimeMs > UNUSED_MS / 2) utimesSync(file, new Date(), new Date());
    // The copy is in memory still, while the kept one may have to be fetched from the disk.
    return readEnd(target, size).equals(PNG_END);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function readEnd(file: string, size: number): Buffer {
  const end = Buffer.alloc(PNG_END.length);
  const image = openSync(file, 'r');
  try {
    readSync(image, end, 0, end.length, Math.max(0, size - end.length));
  } finally {
    closeSync(image);
  }
  return end;
}

async function removeIfStale(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > UNUSED_MS)
    await rm(file, { force: true });
}

/** A digest of this folder's code, of the glyphs and of the libraries that draw: a new design draws anew. */
async function digestOfCode(): Promise<string> {
  const names = (await readdir(import.meta.dirname)).sort();
  const files = [
    ...names.map((name) => path.join(import.meta.dirname, name)),
    path.join(import.meta.dirname, '../../domain/glyph-shapes.ts'),
  ];
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return digestOf(JSON.stringify([sources, sharp.versions]));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
