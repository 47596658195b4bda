import { createHash } from 'node:crypto';

/** Hash of an inline style, as a content policy names it: https://www.w3.org/TR/CSP3/#hash-source. */
export function styleHash(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}
