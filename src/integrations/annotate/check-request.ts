import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Name of the header that carries the token of this server's run. */
export const TOKEN_HEADER = 'x-annotate-token';

const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const LOCAL_ADDRESSES: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Why a request is refused, as an HTTP status and words. */
export interface RequestRefusal {
  readonly status: number;
  readonly refusal: string;
}

/** What of a request decides. */
export interface LocalRequest extends Pick<IncomingMessage, 'headers'> {
  readonly method?: string | undefined;
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
}

/**
 * Lets a request through only if it comes from this machine, from a page of this very server, with the token
 * of its run: another site open in the same browser can send requests to localhost, too.
 */
export function checkRequest(
  { method, headers, socket }: LocalRequest,
  token: string,
): RequestRefusal | undefined {
  const { host = '', origin } = headers;
  if (!LOCAL_ADDRESSES.includes(socket.remoteAddress ?? '') || !isLocalHost(host)) {
    return { status: 403, refusal: 'Annotating works on this machine only; expected localhost.' };
  }
  const site = headers['sec-fetch-site'];
  const isOwnPage = origin === `http://${host}` || origin === `https://${host}`;
  if (!isOwnPage || (site !== undefined && site !== 'same-origin')) {
    return {
      status: 403,
      refusal: 'The request comes from another site; expected a page of this one.',
    };
  }
  if (!isEqual(String(headers[TOKEN_HEADER] ?? ''), token)) {
    return { status: 403, refusal: 'The page is from an earlier run of the server. Reload it.' };
  }
  if (method !== 'POST') return { status: 405, refusal: 'Expected the method POST.' };
  if (!/^application\/json(?:;|$)/iu.test(headers['content-type'] ?? '')) {
    return { status: 415, refusal: 'Expected JSON.' };
  }
  return undefined;
}

function isLocalHost(host: string): boolean {
  const address = URL.parse(`http://${host}`);
  return address !== null && LOCAL_HOSTS.includes(address.hostname);
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
