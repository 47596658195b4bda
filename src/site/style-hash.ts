import { createHash } from 'node:crypto';
import { kept } from './kept.ts';

/**
 * Hash of an inline style, as a content policy names it: https://www.w3.org/TR/CSP3/#hash-source. Kept, because
 * all pages of a kind have the same styles; only articles have some of their own, and those are short.
 */
export const styleHash = kept(
  (style: string): string => `sha256-${createHash('sha256').update(style).digest('base64')}`,
);
