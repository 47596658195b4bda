import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { answer } from './annotate/answer.ts';
import { checkRequest } from './annotate/check-request.ts';
import { readJson } from './annotate/read-json.ts';

/** Last part of the address that the toolbar app sends its requests to. */
const ENDPOINT = '/__annotate';

/**
 * Annotate by selecting, in `npm run dev` only: an app in Astro's toolbar, and the address it writes claims
 * into article files through. Neither exists in a build.
 *
 * @param contentDir The only folder it writes to.
 */
export function annotateToolbar(contentDir: string): AstroIntegration {
  // A page of another site can reach localhost, but cannot read this out of our pages.
  const token = randomBytes(24).toString('base64url');
  return {
    name: 'annotate-toolbar',
    hooks: {
      'astro:config:setup': ({ command, addDevToolbarApp, injectScript }) => {
        if (command !== 'dev') return;
        injectScript('head-inline', `globalThis.annotateToken = ${JSON.stringify(token)};`);
        addDevToolbarApp({
          id: 'annotate',
          name: 'Annotate',
          icon: ICON,
          entrypoint: new URL('./annotate/app.ts', import.meta.url),
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          if (request.url?.split('?')[0]?.endsWith(ENDPOINT) !== true) {
            next();
            return;
          }
          respond(contentDir, token, request, response).catch((error: unknown) => {
            const refusal = error instanceof Error ? error.message : String(error);
            logger.error(refusal);
            send(response, 500, { refusal });
          });
        });
      },
    },
  };
}

async function respond(
  contentDir: string,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = checkRequest(request, token);
  const read = refused ?? (await readJson(request));
  if ('status' in read) {
    send(response, read.status, { refusal: read.refusal });
    return;
  }
  const answered = await answer(contentDir, read.json);
  send(response, 'refusal' in answered ? 422 : 200, answered);
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    .end(JSON.stringify(body));
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M5 20h14M7 15l9-9 3 3-9 9H7z"/></svg>';
