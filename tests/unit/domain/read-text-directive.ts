import type { TextDirective } from '../../../src/domain/text-directive.ts';

/**
 * Reads a text directive out of an address by the grammar of the specification
 * (https://wicg.github.io/scroll-to-text-fragment/#parse-a-text-directive), as a browser does.
 *
 * @returns `undefined` where a browser would ignore it
 */
export function readTextDirective(address: string): TextDirective | undefined {
  const [, directive] = address.split(':~:');
  const [text, ...others] = directive?.split('&') ?? [];
  if (text?.startsWith('text=') !== true || others.length > 0) return undefined;
  const tokens = text.slice('text='.length).split(',');
  const prefix = tokens[0]?.endsWith('-') === true ? tokens.shift()?.slice(0, -1) : undefined;
  const suffix = tokens.at(-1)?.startsWith('-') === true ? tokens.pop()?.slice(1) : undefined;
  const [start, end, ...rest] = tokens;
  const terms = [prefix, start, end, suffix].filter((term) => term !== undefined);
  const isValid = start !== undefined && rest.length === 0 && terms.every(isTerm);
  if (!isValid) return undefined;
  return withoutAbsent({
    prefix: decode(prefix),
    start: decodeURIComponent(start),
    end: decode(end),
    suffix: decode(suffix),
  });
}

function isTerm(term: string): boolean {
  return term !== '' && !/[-,&]/u.test(term);
}

function decode(term: string | undefined): string | undefined {
  return term === undefined ? undefined : decodeURIComponent(term);
}

function withoutAbsent({ prefix, start, end, suffix }: TextDirective): TextDirective {
  return {
    start,
    ...(prefix !== undefined && { prefix }),
    ...(end !== undefined && { end }),
    ...(suffix !== undefined && { suffix }),
  };
}
