import type { Publication, Speaker } from './schemas/article.ts';

/** A check of one claim, as a work that others cite. */
export interface CitedClaim {
  /** Unique and lasting: becomes the key of the entry. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Name of the publication. */
  readonly publication: string;
  readonly publisher: string;
  /** Day the check was published, `YYYY-MM-DD`. */
  readonly published: string;
  /** Full address of the claim's page. */
  readonly url: string;
  readonly lang: string;
  /** The verdict and the day of the evidence: what a later reader compares with the page. */
  readonly note: string;
  readonly abstract: string;
}

/** One entry of CSL-JSON, with the fields used here. */
export interface CslEntry {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author: { readonly literal: string }[];
  readonly 'container-title': string;
  readonly publisher: string;
  readonly issued: { readonly 'date-parts': [[number, number, number]] };
  readonly URL: string;
  readonly language: string;
  readonly note: string;
  readonly abstract: string;
}

/**
 * The citation as CSL-JSON. No day of access: that is the reader's, and the same content must make the same
 * file every time.
 */
export function toCsl(cited: CitedClaim): CslEntry {
  const [year = 0, month = 0, day = 0] = cited.published.split('-').map(Number);
  return {
    id: cited.key,
    type: 'webpage',
    title: cited.title,
    author: cited.authors.map((literal) => ({ literal })),
    'container-title': cited.publication,
    publisher: cited.publisher,
    issued: { 'date-parts': [[year, month, day]] },
    URL: cited.url,
    language: cited.lang,
    note: cited.note,
    abstract: cited.abstract,
  };
}

/** What LaTeX reads as a command, and how to write the character itself. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/**
 * Text for a field of BibTeX: no character of it is read as a command, and braces stay balanced (BibTeX
 * counts a brace even after a backslash). Letters of other scripts stay as they are, in UTF-8.
 */
export function escapeLatex(text: string): string {
  const oneLine = text.replace(/\s+/gu, ' ').trim();
  return oneLine.replace(/[\\{}~^<>&%$#_]/gu, (character) => LATEX[character] ?? '');
}

/** A quotation ready to be pasted: the words, who said them and where, and the address of the check. */
export function quoteWithLink(quoted: {
  readonly words: string;
  readonly speaker: Speaker | undefined;
  readonly source: Pick<Publication, 'publisher'>;
  /** The verdict in the publication's words, with its name: "Claim by Claim: Mostly true". */
  readonly judged: string;
  readonly url: string;
}): string {
  const { words, speaker, source, judged, url } = quoted;
  const isOwnVoice = speaker === undefined || speaker.name === source.publisher;
  const names = isOwnVoice ? [source.publisher] : [speaker.name, source.publisher];
  const who = names.map(isolate).join(', ');
  return `“${isolate(words.replace(/\s+/gu, ' ').trim())}” (${who})\n${judged}\n${url}`;
}

/** Text that runs from right to left, kept from reordering what stands around it (UAX 9, isolates). */
function isolate(text: string): string {
  const isRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);
  return isRightToLeft ? `\u2068${text}\u2069` : text;
}
