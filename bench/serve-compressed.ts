import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Types that are compact already: compressing them again gains nothing, and hosts do not. */
const COMPACT = new Set(['.png', '.woff2']);

/**
 * Serves a finished site the way a content network does: texts with Brotli, files with a hash in their name
 * for good, the site's own page where there is nothing.
 *
 * @param folder The finished site, built for the root of a host.
 */
export async function serveCompressed(folder: string, port: number): Promise<Server> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const found = fileFor(folder, request.url ?? '/');
    const file = found ?? path.join(folder, '404.html');
    const extension = path.extname(file);
    const isCompressed = !COMPACT.has(extension);
    const body = compressed.get(file) ?? bodyOf(file, isCompressed);
    compressed.set(file, body);
    response
      .writeHead(found === undefined ? 404 : 200, {
        'content-type': TYPES[extension] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': file.includes('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
        ...(isCompressed ? { 'content-encoding': 'br' } : {}),
      })
      .end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  return server;
}

/** Quality 5 is what hosts use for answers made on the spot. */
function bodyOf(file: string, isCompressed: boolean): Buffer {
  const content = readFileSync(file);
  if (!isCompressed) return content;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function fileFor(folder: string, address: string): string | undefined {
  const pathname = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  const file = path.join(folder, pathname, pathname.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
