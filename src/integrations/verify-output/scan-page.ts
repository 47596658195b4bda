import { decodeEntities } from './read-attributes.ts';
import { readTag, type Reference, referencesOfCss } from './read-tag.ts';
import { scanHtml } from './scan-html.ts';

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

/** What the highlights put into the text. */
const HIGHLIGHT = new Set(['mark', 'span', 'a']);

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
      const tag = readTag(name, written);
      if (!isVoid) depth += 1;
      if (bodyDepth !== undefined && !HIGHLIGHT.has(name)) text.push(EDGE);
      const { twice, id, named, isBody } = tag;
      isLinkedData = name === 'script' && written.includes('"application/ld+json"');
      if (twice !== undefined) problems.push(`<${name}> has the attribute ${twice} twice`);
      if (id !== undefined) {
        if (ids.has(id)) problems.push(`the id ${JSON.stringify(id)} occurs twice`);
        ids.add(id);
      }
      for (const target of named) wanted.add(target);
      for (const reference of tag.references) references.push(reference);
      if (isBody) bodyDepth = depth;
      if (name === 'mark') claims = tag.claims;
    },
    close: (name) => {
      if (bodyDepth !== undefined && !HIGHLIGHT.has(name)) text.push(EDGE);
      if (depth === bodyDepth) bodyDepth = undefined;
      if (name === 'mark') claims = [];
      depth -= 1;
    },
    text: (from, to, parent) => {
      if (parent === 'script') {
        if (isLinkedData) linkedData.push(html.slice(from, to));
      } else if (parent === 'style') references.push(...referencesOfCss(html.slice(from, to)));
      else if (bodyDepth !== undefined) {
        const words = decodeEntities(html.slice(from, to));
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

/** What a page that was found sound before leads to: only its tags are looked at. */
export function linksOf(html: string): readonly Reference[] {
  const references: Reference[] = [];
  scanHtml(html, {
    open: (name, written) => {
      const tag = readTag(name, written);
      for (const reference of tag.references) references.push(reference);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return references;
}
