/**
 * A text directive of a text fragment: the words a browser scrolls to and highlights
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax).
 */
export interface TextDirective {
  /** Words right before the passage. They are not highlighted. */
  readonly prefix?: string | undefined;
  /** The passage, or with `end` its first words. */
  readonly start: string;
  /** The last words of a passage that is long or crosses blocks. */
  readonly end?: string | undefined;
  /** Words right after the passage. They are not highlighted. */
  readonly suffix?: string | undefined;
}

/** The directive as it stands in an address: `:~:text=prefix-,start,end,-suffix`. */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    prefix === undefined ? undefined : `${encodeTerm(prefix)}-`,
    encodeTerm(start),
    end === undefined ? undefined : encodeTerm(end),
    suffix === undefined ? undefined : `-${encodeTerm(suffix)}`,
  ];
  return `:~:text=${terms.filter((term) => term !== undefined).join(',')}`;
}

/** An address with the directive behind its fragment; the fragment stays for browsers that find no such words. */
export function withTextDirective(address: string, directive: TextDirective): string {
  const [bare = address] = address.split(':~:');
  return `${bare}${bare.includes('#') ? '' : '#'}${formatTextDirective(directive)}`;
}

/** A dash would end or begin a prefix or suffix, and `encodeURIComponent` leaves it as it is. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replaceAll('-', '%2D');
}
