import { readAttributes } from './read-attributes.ts';

/** What a page leans on. */
export interface Reference {
  /** `link`: readers may follow it anywhere. `own`: it is loaded, or names a page of this site. */
  readonly kind: 'link' | 'own';
  readonly address: string;
}

/** What the attributes of a start tag say, as far as the checks look at them. */
export interface ReadTag {
  /** An attribute that stands there twice. */
  readonly twice: string | undefined;
  readonly id: string | undefined;
  /** Ids of other elements that it names. */
  readonly named: readonly string[];
  readonly references: readonly Reference[];
  /** The checked text begins. */
  readonly isBody: boolean;
  /** Claims of a mark. */
  readonly claims: readonly string[];
}

/** Attributes that name an element of the same page. */
const NAMES_OF_IDS = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-details',
  'aria-controls',
];
const LOADED = ['src', 'poster', 'data', 'action', 'formaction', 'xlink:href'];
/** `rel` of links that readers follow, or that say something of another place without loading it. */
const FOLLOWED = /\b(?:license|author|me|help)\b/u;
/** Attributes that the checks look at: most elements have none of them. */
const MATTERS =
  /\s(?:id|for|aria-[a-z]+|href|src|srcset|poster|data|action|formaction|xlink:href|style|content|data-claims|data-article-body)(?:=|\s|$)/u;
const CSS_ADDRESS = /(?:url\(\s*["']?|@import\s+["'])(?<address>[^"')\s]+)/giu;
const META_ADDRESS =
  /^(?:og:url|(?:og|twitter):(?:image|video|audio)(?::(?:url|secure_url|src))?)$/u;

const NOTHING: ReadTag = {
  twice: undefined,
  id: undefined,
  named: [],
  references: [],
  isBody: false,
  claims: [],
};

/** Longer ones are of one page; shorter ones, such as those of the frame, are of many. */
const LONGEST_KEPT = 60;
const MOST_KEPT = 2000;
const kept = new Map<string, Map<string, ReadTag>>();
let keptCount = 0;

/**
 * Reads a start tag.
 *
 * @param name of the element
 * @param written its attributes, as they stand in the tag
 */
export function readTag(name: string, written: string): ReadTag {
  if (written === '' || !MATTERS.test(written)) return NOTHING;
  if (written.length > LONGEST_KEPT) return readAnew(name, written);
  const known = kept.get(name)?.get(written);
  if (known !== undefined) return known;
  if (keptCount === MOST_KEPT) {
    kept.clear();
    keptCount = 0;
  }
  keptCount += 1;
  const own = detach(written);
  const read = readAnew(name, own);
  const ofName = kept.get(name) ?? new Map<string, ReadTag>();
  kept.set(name, ofName.set(own, read));
  return read;
}

/** A part of a page that is kept would keep the whole page in memory: V8 makes slices, not copies. */
export function detach(text: string): string {
  return Buffer.from(text).toString();
}

function readAnew(name: string, written: string): ReadTag {
  const { values, twice } = readAttributes(written);
  const named: string[] = [];
  for (const attribute of NAMES_OF_IDS) {
    const ids = values.get(attribute);
    if (ids !== undefined) named.push(...ids.split(/\s+/u));
  }
  return {
    twice,
    id: values.get('id'),
    named,
    references: referencesOf(name, values),
    isBody: values.has('data-article-body'),
    claims: values.get('data-claims')?.split(' ') ?? [],
  };
}

function referencesOf(name: string, values: ReadonlyMap<string, string>): Reference[] {
  const references: Reference[] = [];
  const own = (address: string): void => {
    references.push({ kind: 'own', address });
  };
  const href = values.get('href');
  if (href !== undefined) {
    const isLink =
      name === 'a' ||
      name === 'area' ||
      (name === 'link' && FOLLOWED.test(values.get('rel') ?? ''));
    references.push({ kind: isLink ? 'link' : 'own', address: href });
  }
  for (const attribute of LOADED) {
    const address = values.get(attribute);
    if (address !== undefined) own(address);
  }
  for (const candidate of values.get('srcset')?.split(',') ?? [])
    own(candidate.trim().split(/\s/u)[0] ?? '');
  const style = values.get('style');
  if (style !== undefined) references.push(...referencesOfCss(style));
  if (name === 'meta') {
    const content = values.get('content') ?? '';
    if (META_ADDRESS.test(values.get('property') ?? values.get('name') ?? '')) own(content);
    if (values.get('http-equiv') === 'refresh') own(content.replace(/^\s*\d+\s*;\s*url=/iu, ''));
  }
  return references;
}

/** The addresses that a style sheet loads. */
export function* referencesOfCss(css: string): Generator<Reference> {
  if (!css.includes('url(') && !css.includes('@import')) return;
  for (const { groups } of css.matchAll(CSS_ADDRESS))
    yield { kind: 'own', address: groups?.['address'] ?? '' };
}
