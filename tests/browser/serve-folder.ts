import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { TestSite } from './sites.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Bytes of a page that arrive at once where it is sent in pieces. */
const PIECE = 12_000;

/**
 * Serves a finished site as a plain host would: files as they are, `index.html` for folders, 404 for the rest.
 *
 * @param headersFor Headers to add to the answer for a path.
 * @param pause Milliseconds between the pieces that a page is sent in, as over a slow line; sent whole without.
 */
export async function serveFolder(
  { base, outDir, port }: TestSite,
  headersFor: (path: string) => Readonly<Record<string, string>> = () => ({}),
  pause?: number,
): Promise<Server> {
  const server = createServer((request, response) => {
    const file = fileFor(request.url ?? '/', base, path.resolve(outDir));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    readFile(file).then(
      (content) => {
        const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
        const headers = headersFor(new URL(request.url ?? '/', 'http://localhost').pathname);
        response.writeHead(200, { ...headers, 'content-type': type });
        if (pause === undefined || !type.startsWith('text/html')) response.end(content);
        else Readable.from(inPieces(content, pause)).pipe(response);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  return server;
}

async function* inPieces(content: Buffer, pause: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < content.length; start += PIECE) {
    if (start > 0) await setTimeout(pause);
    yield content.subarray(start, start + PIECE);
  }
}

function fileFor(address: string, base: string, folder: string): string | undefined {
  const pathname = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  if (!pathname.startsWith(base)) return undefined;
  const file = path.join(
    folder,
    pathname.slice(base.length),
    pathname.endsWith('/') ? 'index.html' : '',
  );
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
