import path from 'node:path';
import { cardsOfContent } from '../src/integrations/share-images/cards-of-content.ts';
import { useOwnFonts } from '../src/integrations/share-images/fonts.ts';
import { openImageCache } from '../src/integrations/share-images/image-cache.ts';
import { renderCard } from '../src/integrations/share-images/render-card.ts';
import { readEnvironment } from '../src/loading/environment.ts';
import { loadContent } from '../src/loading/load-content.ts';

/**
 * Fills a content folder's cache of share images, so that a build draws none. One image is drawn and kept under
 * every name: a drawing takes a tenth of a second, and the builds measured only copy what is kept.
 */
export async function warmShareImages(contentDir: string): Promise<void> {
  const { site, verdicts, articles } = await loadContent(contentDir);
  if (site === undefined)
    throw new Error(`${contentDir} has no settings to draw share images for.`);
  const { cacheDir } = readEnvironment(process.cwd(), { CONTENT_DIR: contentDir });
  await useOwnFonts(cacheDir);
  let drawn: ReturnType<typeof renderCard> | undefined;
  const cache = await openImageCache(
    path.join(cacheDir, 'share-images'),
    (card) => (drawn ??= renderCard(card)),
  );
  for (const { card } of cardsOfContent({ site, verdicts, articles })) await cache.draw(card);
}
