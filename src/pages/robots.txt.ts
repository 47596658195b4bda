import type { APIRoute } from 'astro';
import { absoluteUrl, sitePaths } from '../site/urls.ts';

/** Everything may be read. The sitemap says where everything is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitePaths.sitemap())}\n`);
