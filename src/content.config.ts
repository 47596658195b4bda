import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { LoadedArticle, LoadedPage } from './domain/loaded.ts';
import { createContentLoaders } from './integrations/content-loader.ts';
import { readEnvironment } from './loading/environment.ts';

const { contentDir } = readEnvironment(process.cwd(), process.env);
const loaders = createContentLoaders(contentDir);

// Everything was validated when it was loaded; these schemas only carry the types to the pages.
export const collections = {
  articles: defineCollection({ loader: loaders.articles, schema: z.custom<LoadedArticle>() }),
  pages: defineCollection({ loader: loaders.pages, schema: z.custom<LoadedPage>() }),
  settings: defineCollection({ loader: loaders.settings, schema: z.custom<object>() }),
};
