import { leadsOf, readTag, type Reference, referencesOfCss } from './read-tag.ts';
import { decodeEntities, scanHtml } from './scan-html.ts';

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
      if (!isVoid) depth += 1;
      isLinkedData = name === 'script' && written.includes('"application/ld+json"');
      if (bodyDepth !== undefined && !HIGHLIGHT.has(name)) text.push(EDGE);
      const {
        twice,
        id,
        named,
        references: found,
        isBody,
        claims: ofMark,
      } = readTag(name, written);
      if (twice !== undefined) problems.push(`<${name}> has the attribute ${twice} twice`);
      if (id !== undefined) {
        if (ids.has(id)) problems.push(`the id ${JSON.stringify(id)} occurs twice`);
        ids.add(id);
      }
      for (const target of named) wanted.add(target);
      references.push(...found);
      if (isBody) bodyDepth = depth;
      if (name === 'mark') claims = ofMark;
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

/** What a page that was found sound before leads to: only its tags are looked at. */
export function linksOf(html: string): readonly Reference[] {
  const references: Reference[] = [];
  scanHtml(html, {
    open: (name, written) => {
      references.push(...leadsOf(name, written));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return references;
}
