import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// A sidebar of all pages would be most of every page, so there is none.
export default defineConfig({
  site: 'https://bench.example',
  outDir: 'made/dist',
  cacheDir: 'made/cache',
  integrations: [
    starlight({
      title: 'Bench',
      expressiveCode: false,
      tableOfContents: false,
      sidebar: [{ label: 'Claims', link: '/claims/' }],
    }),
  ],
});
