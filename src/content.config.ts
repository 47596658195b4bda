import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { offeredLoader } from './integrations/offered-loader.ts';

// The collection stays empty: Astro starts the loader, and the loader shows the content to the pages itself.
export const collections = {
  content: defineCollection({ loader: offeredLoader(), schema: z.custom<object>() }),
};
