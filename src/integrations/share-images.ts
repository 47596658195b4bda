import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import PQueue from 'p-queue';
import { useOwnFonts } from './share-images/fonts.ts';
import { cardsOfContent, type CardContent } from './share-images/cards-of-content.ts';
import { type KeptImage, openImageCache } from './share-images/image-cache.ts';
import type { LoadedContent } from '../loading/load-content.ts';
import type { PreviousSite } from './previous-site.ts';
import './content-hook.ts';

/** A drawn image, and its site path. */
interface Drawn {
  readonly image: KeptImage;
  readonly sitePath: string;
}

/** Copies that are under way at once: twice the threads that Node has for files. */
const COPIES_AT_ONCE = 8;

/**
 * The share images: one per claim, per article and for the site. They are drawn in the library's own
 * threads and put in their places while Astro renders the pages, and kept between builds.
 *
 * @param cacheDir Folder that several builds may use at once.
 * @param previous The site whose images are taken over.
 * @throws Error from the build hook if an image cannot be drawn or written.
 */
export function shareImages(cacheDir: string, previous: PreviousSite): AstroIntegration {
  let building = false;
  let outDir = '';
  let drawing: Promise<readonly Drawn[]> | undefined;
  let placing: Promise<void> | undefined;
  return {
    name: 'share-images',
    hooks: {
      'astro:config:setup': ({ command }) => {
        building = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'content:loaded': ({ content }) => {
        if (!building) return;
        drawing = drawAll(content, cacheDir);
        // The last hook awaits the same promise and fails with its reason.
        drawing.catch(() => undefined);
      },
      // The first hook after Astro has emptied the folder.
      'astro:build:setup': () => {
        placing ??= drawing?.then((drawn) => placeAll(drawn, outDir, previous));
        placing?.catch(() => undefined);
      },
      'astro:build:done': async () => {
        if (placing === undefined)
          throw new Error('There was no content to draw share images for.');
        await placing;
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
      image: await cache.draw(card),
    })),
  );
  await cache.prune();
  return drawn;
}

async function placeAll(
  drawn: readonly Drawn[],
  outDir: string,
  previous: PreviousSite,
): Promise<void> {
  const queue = new PQueue({ concurrency: COPIES_AT_ONCE });
  await queue.addAll(
    drawn.map(({ image, sitePath }) => async () => {
      const target = sitePath.slice(1);
      if (previous.reuse(target, image.name)) return;
      await image.place(path.join(outDir, target));
      previous.note(target, image.name);
    }),
  );
}
