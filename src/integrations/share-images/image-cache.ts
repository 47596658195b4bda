import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import writeFileAtomic from 'write-file-atomic';
import type { ShareCard } from './card.ts';
import { renderCard } from './render-card.ts';

/** Share images kept between builds, by a digest of everything that is drawn and of the code that draws. */
export interface ImageCache {
  /** Draws the image unless it is kept already. Returns its file. */
  readonly draw: (card: ShareCard) => Promise<string>;
  /** Removes every kept image that {@link draw} was not asked for. */
  readonly prune: () => Promise<void>;
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
  return {
    draw: async (card) => {
      const name = `${digestOf(code + JSON.stringify(card))}.png`;
      const file = path.join(folder, name);
      used.add(name);
      if (!kept.has(name)) await writeFileAtomic(file, await draw(card), { fsync: false });
      kept.add(name);
      return file;
    },
    prune: async () => {
      const stale = [...kept].filter((name) => !used.has(name));
      await Promise.all(stale.map((name) => rm(path.join(folder, name), { force: true })));
    },
  };
}

/** Copies a kept image to its place in the site; synchronously, because waiting costs more than copying. */
export function placeImage(file: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(file, target);
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
