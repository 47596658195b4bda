import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { DIRECTION_PAYLOADS, PAYLOADS } from './payloads.ts';

/** One hostile article: its slug, and the text that stands in every field of it. */
export interface HostileArticle {
  readonly slug: string;
  readonly kind: string;
  /** What stands in the frontmatter's fields. */
  readonly text: string;
  /** What stands in the body. */
  readonly bodyText: string;
}

/** Longer texts are refused where they become part of an address. */
const NAME_CHARACTERS = 60;

const MARKUP = [
  ...PAYLOADS.scriptTag,
  ...PAYLOADS.eventHandler,
  ...PAYLOADS.attributeBreakout,
  ...PAYLOADS.comment,
  ...PAYLOADS.svgAndMath,
  ...PAYLOADS.template,
];

/** Every hostile article: one per payload. */
export const HOSTILE_ARTICLES: readonly HostileArticle[] = [
  ...Object.entries(PAYLOADS).flatMap(([kind, texts]) =>
    texts.map((text, index) => {
      // A headline is one line.
      const oneLine = text.replace(/\s+/gu, ' ');
      return { slug: slugOf(kind, index), kind, text, bodyText: oneLine };
    }),
  ),
  ...DIRECTION_PAYLOADS.map((bodyText, index) => ({
    slug: slugOf('direction', index),
    kind: 'direction',
    text: bodyText.replace(/[\u202A-\u202E\u2066-\u2069]/gu, ''),
    bodyText,
  })),
];

/** Writes a content folder whose every field holds hostile text. */
export function writeHostileContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  mkdirSync(path.join(folder, 'pages'));
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  const everything = MARKUP.join(' ');
  write('site.yaml', stringify(site(everything)));
  write('verdicts.yaml', stringify(verdicts()));
  write('standards.yaml', stringify(standards(everything)));
  write('pages/hostile.md', file({ title: everything, summary: everything }, rawBody(MARKUP)));
  for (const article of HOSTILE_ARTICLES) {
    write(`articles/${article.slug}.md`, file(frontmatter(article), body(article)));
  }
}

/** The name a payload makes: names become addresses, so they are short and have a letter. */
export function nameOf({ slug, text }: HostileArticle): string {
  return `${Array.from(text.replace(/\s+/gu, ' ')).slice(0, NAME_CHARACTERS).join('')} ${slug}`;
}

/** The quote of a hostile article's claim, as the body has it. */
export function quoteOf(text: string): string {
  return `Said ${text.replace(/\s+/gu, ' ')} indeed`;
}

function site(text: string) {
  return {
    name: text,
    tagline: text,
    url: 'https://hostile.example',
    lang: 'en',
    publisher: { name: text, url: 'https://hostile.example/?"><script>__pwned(50)</script>' },
    contact: {
      email: 'errors@hostile.example',
      issues: 'https://tracker.example/new?x="><script>__pwned(51)</script>',
    },
    people: {
      desk: { name: text, role: text, bio: text, url: "https://a.example/'onclick='__pwned(52)" },
    },
    license: { name: text, url: 'https://cc.example/"><script>__pwned(53)</script>' },
    rules: { 'claim-long': 'off', 'analysis-link-unsourced': 'off', 'look-alike-name': 'off' },
  };
}

function verdicts() {
  return ['holds', 'partly', 'fails', 'no-basis', 'outside'].map((tone, index) => ({
    key: tone,
    label: MARKUP[index],
    definition: MARKUP.join(' '),
    tone,
  }));
}

function standards(text: string) {
  const item = { number: text, asks: text, status: 'software', note: text, shown: '/#"><script>x' };
  return [{ key: 'code', name: text, url: 'https://a.example/"<', basis: text, items: [item] }];
}

function frontmatter(article: HostileArticle) {
  const { slug, text, bodyText } = article;
  const name = nameOf(article);
  const oneLine = text.replace(/\s+/gu, ' ');
  const address = `https://a.example/${slug}?"'><script>__pwned(60)</script>#${encodeURIComponent(bodyText.toWellFormed()).slice(0, 50)}`;
  const claim = {
    claim: text,
    speaker: { name, role: text, sameAs: address },
    said: '2024-03-01',
    verdict: 'outside',
    summary: text,
    analysis: rawBody([text, `<div><b>${text}`]),
    topics: ['attack'],
    asOf: '2024-03-05',
  };
  return {
    title: oneLine.trim(),
    lang: 'en',
    source: {
      publisher: name,
      author: text,
      url: address,
      archived: address,
      published: '2024-03-01',
      rights: text,
    },
    review: { by: ['desk'], published: '2024-03-05', summary: text },
    claims: [
      {
        ...claim,
        id: 'live',
        aliases: ['earlier'],
        quote: quoteOf(text),
        evidence: [
          { source: 'card', stance: 'context', quote: text, translation: text, note: text },
        ],
        exceptions: { 'evidence-thin': text },
        history: [{ date: '2024-03-06', from: 'fails', to: 'outside', reason: `why ${text}` }],
      },
      {
        ...claim,
        id: 'gone',
        quote: 'taken back',
        withdrawn: { date: '2024-03-07', reason: `why ${text}` },
      },
    ],
    sources: {
      card: {
        publisher: text,
        title: text,
        author: text,
        url: address,
        archived: address,
        lang: 'de',
        kind: 'primary',
        origin: text,
        access: 'full',
        accessed: '2024-03-05',
      },
    },
  };
}

function body({ bodyText }: HostileArticle): string {
  const escaped = escapeMarkdown(bodyText.trim());
  return `# ${escaped}\n\n${escapeMarkdown(quoteOf(bodyText))}, and it was taken back.\n\n${rawBody([bodyText, `<div><b>${bodyText}`])}`;
}

/** The texts as markdown and HTML, each as a paragraph of its own, and inside other elements. */
function rawBody(texts: readonly string[]): string {
  return texts.flatMap((text) => [text, `*a ${text} b*`]).join('\n\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}

function file(data: object, text: string): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${text}\n`;
}

function slugOf(kind: string, index: number): string {
  return `${kind.toLowerCase()}-${index}`;
}
