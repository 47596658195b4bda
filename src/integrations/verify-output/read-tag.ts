import { readAttributes } from './scan-html.ts';

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
/** Attributes of most that leads anywhere: a style sheet's or a script's own are not looked at again. */
const LEADS = /\s(?:href|src|srcset|content)=/u;
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

/** More than the frame of a page has, which is the same on every page and met on the first. */
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
  if (written === '') return NOTHING;
  let ofName = kept.get(name);
  if (ofName === undefined) kept.set(name, (ofName = new Map<string, ReadTag>()));
  const known = ofName.get(written);
  if (known !== undefined) return known;
  if (keptCount >= MOST_KEPT) return readAnew(name, written);
  keptCount += 1;
  const own = detach(written);
  const read = readAnew(name, own);
  ofName.set(own, read);
  return read;
}

/** A part of a page that is kept would keep the whole page in memory: V8 makes slices, not copies. */
export function detach(text: string): string {
  return Buffer.from(text).toString();
}

function readAnew(name: string, written: string): ReadTag {
  if (!MATTERS.test(written)) return NOTHING;
  const { values, twice } = readAttributes(written);
  return {
    twice,
    id: values.get('id'),
    named: NAMES_OF_IDS.flatMap((attribute) => values.get(attribute)?.split(/\s+/u) ?? []),
    references: [...referencesOf(name, values)],
    isBody: values.has('data-article-body'),
    claims: values.get('data-claims')?.split(' ') ?? [],
  };
}

/** What a start tag of a page leads to that was found sound before. */
export function leadsOf(name: string, written: string): readonly Reference[] {
  return LEADS.test(written) ? [...referencesOf(name, readAttributes(written).values)] : [];
}

function* referencesOf(name: string, values: ReadonlyMap<string, string>): Generator<Reference> {
  const href = values.get('href');
  if (href !== undefined) {
    const isLink =
      name === 'a' ||
      name === 'area' ||
      (name === 'link' && FOLLOWED.test(values.get('rel') ?? ''));
    yield { kind: isLink ? 'link' : 'own', address: href };
  }
  for (const attribute of LOADED) {
    const address = values.get(attribute);
    if (address !== undefined) yield { kind: 'own', address };
  }
  for (const candidate of values.get('srcset')?.split(',') ?? [])
    yield { kind: 'own', address: candidate.trim().split(/\s/u)[0] ?? '' };
  const style = values.get('style');
  if (style !== undefined) yield* referencesOfCss(style);
  if (name === 'meta') yield* referencesOfMeta(values);
}

function* referencesOfMeta(values: ReadonlyMap<string, string>): Generator<Reference> {
  const content = values.get('content') ?? '';
  if (META_ADDRESS.test(values.get('property') ?? values.get('name') ?? ''))
    yield { kind: 'own', address: content };
  if (values.get('http-equiv') === 'refresh')
    yield { kind: 'own', address: content.replace(/^\s*\d+\s*;\s*url=/iu, '') };
}

/** The addresses that a style sheet loads. */
export function* referencesOfCss(css: string): Generator<Reference> {
  if (!css.includes('url(') && !css.includes('@import')) return;
  for (const { groups } of css.matchAll(CSS_ADDRESS))
    yield { kind: 'own', address: groups?.['address'] ?? '' };
}
