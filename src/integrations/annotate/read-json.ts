import type { IncomingMessage } from 'node:http';
import type { RequestRefusal } from './check-request.ts';

/** More than the longest selection takes. */
const MOST_BYTES = 256 * 1024;

/** Reads a request's body as JSON, and no more of it than is allowed. */
export async function readJson(
  request: IncomingMessage,
): Promise<{ readonly json: unknown } | RequestRefusal> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      return {
        status: 413,
        refusal: `The request is too large; expected ${MOST_BYTES} bytes at most.`,
      };
    }
    chunks.push(chunk);
  }
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return { status: 400, refusal: 'The request is not valid JSON.' };
  }
}
