import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import PQueue from 'p-queue';
import { useOwnFonts } from './share-images/fonts.ts';
import { cardsOfContent, type CardContent } from './share-images/cards-of-content.ts';
import { openImageCache, placeImage } from './share-images/image-cache.ts';
import type { LoadedContent } from '../loading/load-content.ts';
import type { PreviousSite } from './previous-site.ts';
import './content-hook.ts';

/** One drawn image: the kept file, and its site path. */
interface Drawn {
  readonly file: string;
  readonly sitePath: string;
}

/** Copies that are under way at once: twice the threads that Node has for files. */
const COPIES_AT_ONCE = 8;

/**
 * The share images: one per claim, per article and for the site. They are drawn in the library's own
 * threads while Astro renders the pages, and kept between builds.
 *
 * @param cacheDir Folder that several builds may use at once.
 * @param previous The site whose images are taken over.
 * @throws Error from the build hook if an image cannot be drawn or written.
 */
export function shareImages(cacheDir: string, previous: PreviousSite): AstroIntegration {
  let building = false;
  let drawing: Promise<readonly Drawn[]> | undefined;
  return {
    name: 'share-images',
    hooks: {
      'astro:config:setup': ({ command }) => {
        building = command === 'build';
      },
      'content:loaded': ({ content }) => {
        if (!building) return;
        drawing = drawAll(content, cacheDir);
        // The build hook below awaits the same promise and fails with its reason.
        drawing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        if (drawing === undefined)
          throw new Error('There was no content to draw share images for.');
        const outDir = fileURLToPath(dir);
        const placed = (await drawing).flatMap(({ file, sitePath }) => {
          // The name of a kept image is a digest of all that is drawn.
          const target = sitePath.slice(1);
          const key = path.basename(file);
          if (previous.reuse(target, key)) return [];
          previous.note(target, key);
          return [() => placeImage(file, path.join(outDir, target))];
        });
        await new PQueue({ concurrency: COPIES_AT_ONCE }).addAll(placed);
      },
    },
  };
}

async function drawAll(
  { site, verdicts, articles }: LoadedContent,
  cacheDir: string,
): Promise<readonly Drawn[]> {
  if (site === undefined) throw new Error('There are no settings to draw share images for.');
  await useOwnFonts(cacheDir);
  const cache = await openImageCache(path.join(cacheDir, 'share-images'));
  const queue = new PQueue({ concurrency: availableParallelism() });
  const content: CardContent = { site, verdicts, articles };
  const drawn = await queue.addAll(
    cardsOfContent(content).map(({ sitePath, card }) => async () => ({
      sitePath,
      file: await cache.draw(card),
    })),
  );
  await cache.prune();
  return drawn;
}
