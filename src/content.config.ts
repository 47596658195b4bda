import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { createContentLoader } from './integrations/content-loader.ts';
import { storePlace } from './loading/article-store.ts';
import { readEnvironment } from './loading/environment.ts';

const { contentDir, cacheDir } = readEnvironment(process.cwd(), process.env);

// The collection stays empty: Astro starts the loader, and the loader shows the content to the pages itself.
export const collections = {
  content: defineCollection({
    loader: createContentLoader(contentDir, storePlace(cacheDir, process.cwd())),
    schema: z.custom<object>(),
  }),
};
