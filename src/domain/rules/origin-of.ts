import type { Source } from '../schemas/article.ts';

/** Whose report a source is: sources of equal origin count as one. */
export function originOf(source: Pick<Source, 'origin' | 'publisher'>): string {
  return source.origin ?? source.publisher;
}
