import type { Problem } from '../domain/problem.ts';

/** Where a problem is: `path:line:column`, or the path alone where there is no place. */
export function formatPlace({ path, place }: Pick<Problem, 'path' | 'place'>): string {
  return place === undefined ? path : `${path}:${String(place.line)}:${String(place.column)}`;
}
