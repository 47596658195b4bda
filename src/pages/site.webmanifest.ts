import type { APIRoute } from 'astro';
import { directionOf } from '../domain/text-direction.ts';
import { getSite } from '../site/queries.ts';
import { PAPER } from '../site/theme.ts';
import { sitePaths, url } from '../site/urls.ts';

/** What a device shows of the site on its home screen, after https://www.w3.org/TR/appmanifest/. */
export const GET: APIRoute = () => {
  const { name, tagline, lang } = getSite();
  const manifest = {
    id: url(sitePaths.home()),
    name,
    short_name: name,
    description: tagline,
    lang,
    dir: directionOf(lang),
    start_url: url(sitePaths.home()),
    scope: url(sitePaths.home()),
    display: 'minimal-ui',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: url('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: url('/icon-192.png'), type: 'image/png', sizes: '192x192' },
      { src: url('/icon-512.png'), type: 'image/png', sizes: '512x512' },
      {
        src: url('/icon-maskable-512.png'),
        type: 'image/png',
        sizes: '512x512',
        purpose: 'maskable',
      },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
