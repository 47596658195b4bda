import { preview } from 'astro';
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';

try {
  const { outDir, base } = await buildSite();
  const server = await preview({ root: process.cwd(), outDir, logLevel: 'warn' });
  console.log(
    `Serving http://${server.host ?? 'localhost'}:${server.port}${base}  (Ctrl+C stops it)`,
  );
} catch (error) {
  fail(error);
}
