import { preview } from 'astro';
import { showHelp } from './arguments.ts';
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';

const HELP = `npm start

Builds the site as npm run build does, and serves it on http://localhost:4321/ until Ctrl+C; on the next free
port if that one is taken. It shows the finished site; npm run dev shows changes as you make them.`;

try {
  if (!showHelp('start', HELP)) await serve();
} catch (error) {
  fail(error);
}

async function serve(): Promise<void> {
  const { outDir, base } = await buildSite();
  const server = await preview({ root: process.cwd(), outDir, logLevel: 'warn' });
  console.log(
    `Serving http://${server.host ?? 'localhost'}:${server.port}${base}  (Ctrl+C stops it)`,
  );
}
