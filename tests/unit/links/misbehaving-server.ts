import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** One request that the server got. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly userAgent: string;
}

/** A server on this machine whose pages behave as written for each path. */
export interface TestServer {
  readonly origin: string;
  readonly seen: Seen[];
  /** Most requests that were open at the same time. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}

/** What a path does. `visit` counts the requests to it, from 1. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, visit: number) => void;

/** Starts a server on a free port. A path that is not listed answers 404. */
export async function startServer(
  behaviours: Readonly<Record<string, Behaviour>>,
): Promise<TestServer> {
  const seen: Seen[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push({
      method: request.method ?? '',
      path,
      userAgent: request.headers['user-agent'] ?? '',
    });
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => (open -= 1));
    const visit = seen.filter((one) => one.path === path).length;
    const behave = behaviours[path] ?? ((_request, answer) => answer.writeHead(404).end('gone'));
    behave(request, response, visit);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    seen,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('Expected a port.');
  return address.port;
}

/** Answers with an HTML page. */
export function html(body: string, title = 'A page'): Behaviour {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>${title}</title><body>${body}</body>`);
  };
}

/** Answers with a status and headers, and nothing else. */
export function status(code: number, headers: Record<string, string> = {}): Behaviour {
  return (_request, response) => {
    response.writeHead(code, headers).end();
  };
}
