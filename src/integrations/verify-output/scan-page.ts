import { decodeEntities, readAttributes, scanHtml } from './scan-html.ts';

/** What a page leans on. */
export interface Reference {
  /** `link`: readers may follow it anywhere. `own`: it is loaded, or names a page of this site. */
  readonly kind: 'link' | 'own';
  readonly address: string;
}

/** What the checks need to know of a page. */
export interface ScannedPage {
  /** What is wrong with the page by itself. */
  readonly problems: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** The text of scripts with linked data. */
  readonly linkedData: readonly string[];
  /** The checked text, if the page shows one. {@link EDGE} stands where an element other than a mark begins or ends. */
  readonly text: string;
  /** By claim: the text under its marks. */
  readonly marked: ReadonlyMap<string, string>;
}

/** Stands in a scanned text where white space may begin or end. No page can contain it. */
export const EDGE = '\0';

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
/** What the highlights put into the text. */
const HIGHLIGHT = new Set(['mark', 'span', 'a']);
const CSS_ADDRESS = /(?:url\(\s*["']?|@import\s+["'])(?<address>[^"')\s]+)/giu;

/** Goes through a page and notes what the checks need. */
export function scanPage(html: string): ScannedPage {
  const problems: string[] = [];
  const ids = new Set<string>();
  const wanted = new Set<string>();
  const references: Reference[] = [];
  const linkedData: string[] = [];
  const text: string[] = [];
  const marked = new Map<string, string>();
  let depth = 0;
  let bodyDepth: number | undefined;
  let claims: readonly string[] = [];
  let isLinkedData = false;

  const markup = scanHtml(html, {
    open: (name, written, isVoid) => {
      if (!isVoid) depth += 1;
      isLinkedData = name === 'script' && written.includes('"application/ld+json"');
      if (bodyDepth !== undefined && !HIGHLIGHT.has(name)) text.push(EDGE);
      if (written === '' || !MATTERS.test(written)) return;
      const { values, twice } = readAttributes(written);
      if (twice !== undefined) problems.push(`<${name}> has the attribute ${twice} twice`);
      const id = values.get('id');
      if (id !== undefined) {
        if (ids.has(id)) problems.push(`the id ${JSON.stringify(id)} occurs twice`);
        ids.add(id);
      }
      for (const attribute of NAMES_OF_IDS)
        for (const target of values.get(attribute)?.split(/\s+/u) ?? []) wanted.add(target);
      references.push(...referencesOf(name, values));
      if (values.has('data-article-body')) bodyDepth = depth;
      if (name === 'mark') claims = values.get('data-claims')?.split(' ') ?? [];
    },
    close: (name) => {
      if (bodyDepth !== undefined && !HIGHLIGHT.has(name)) text.push(EDGE);
      if (depth === bodyDepth) bodyDepth = undefined;
      if (name === 'mark') claims = [];
      depth -= 1;
    },
    text: (written, parent) => {
      if (parent === 'script') {
        if (isLinkedData) linkedData.push(written);
      } else if (parent === 'style') references.push(...referencesOfCss(written));
      else if (bodyDepth !== undefined) {
        const words = decodeEntities(written);
        text.push(words);
        for (const claim of claims) marked.set(claim, (marked.get(claim) ?? '') + words);
      }
    },
  });
  if (markup !== undefined) problems.push(`its HTML is not valid, ${markup}`);
  for (const id of wanted)
    if (id !== '' && !ids.has(id))
      problems.push(`an element refers to the id ${JSON.stringify(id)}, which nothing has`);
  return { problems, ids, references, linkedData, text: text.join(''), marked };
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

/** What a page that was found sound before leads to: only its tags are looked at. */
export function linksOf(html: string): readonly Reference[] {
  const references: Reference[] = [];
  scanHtml(html, {
    open: (name, written) => {
      if (LEADS.test(written))
        references.push(...referencesOf(name, readAttributes(written).values));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return references;
}

const META_ADDRESS =
  /^(?:og:url|(?:og|twitter):(?:image|video|audio)(?::(?:url|secure_url|src))?)$/u;

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
