/** Limits of a single request. */
export interface RequestLimits {
  /** Time for the whole of it, body included. */
  readonly timeoutMs: number;
  /** The body is read up to here. */
  readonly mostBytes: number;
  readonly userAgent: string;
}

/** A response, not followed anywhere. */
export interface RawResponse {
  readonly status: number;
  /** Absolute address of a redirect. */
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  readonly contentType: string;
  /** Empty after HEAD, and where the content is no text. */
  readonly body: Uint8Array;
  readonly isWhole: boolean;
}

/**
 * Asks once. The body is only read where it is a text that was found.
 *
 * @throws Whatever `fetch` throws, such as a `TypeError` whose cause has a code, or a `TimeoutError`.
 */
export async function request(
  method: 'HEAD' | 'GET',
  url: string,
  { timeoutMs, mostBytes, userAgent }: RequestLimits,
): Promise<RawResponse> {
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8' };
  const response = await fetch(url, { method, redirect: 'manual', signal, headers });
  const contentType = response.headers.get('content-type') ?? '';
  const location = response.headers.get('location');
  const isWanted = method === 'GET' && response.ok && isText(contentType);
  const read = isWanted
    ? await readUpTo(response, mostBytes)
    : { body: new Uint8Array(), isWhole: true };
  if (!isWanted) await response.body?.cancel();
  return {
    status: response.status,
    location:
      location === null || response.status < 300 || response.status > 399
        ? undefined
        : URL.parse(location, url)?.href,
    retryAfter: response.headers.get('retry-after') ?? undefined,
    contentType,
    ...read,
  };
}

/** Whether a page of this type can be read here. One without a type is taken for HTML, as browsers do. */
export function isText(contentType: string): boolean {
  return /^\s*(?:$|text\/(?:html|plain)\b|application\/xhtml\+xml\b)/iu.test(contentType);
}

async function readUpTo(
  response: Response,
  mostBytes: number,
): Promise<Pick<RawResponse, 'body' | 'isWhole'>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk;
    chunks.push(bytes.subarray(0, mostBytes - length));
    length += bytes.length;
    // Leaving the loop cancels the rest of the download.
    if (length > mostBytes) break;
  }
  return { body: Buffer.concat(chunks), isWhole: length <= mostBytes };
}
