import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A page of our site, as another program is given it. */
export interface SitePage {
  /** Where it is written, relative to the site: `articles/x/index.html`. */
  readonly file: string;
  readonly title: string;
  /** HTML, without an empty line: what stands in `main`, and the page's own JSON-LD. */
  readonly content: string;
}

/** Pages of our site, and the frame around what is different on each of them. */
export interface SitePages {
  readonly count: number;
  /** Reads one after the other: all pages of a large archive are more than a program can hold. */
  readonly pages: () => Generator<SitePage>;
  /** A page of ours with {@link TITLE} and {@link CONTENT} in place of its own. */
  readonly layout: string;
}

export const TITLE = '%TITLE%';
export const CONTENT = '%CONTENT%';

/** Folders of a finished site that hold no pages of ours. */
const NO_PAGES = new Set(['pagefind', 'assets', 'share']);

/** Takes the pages of a finished site apart into a layout and contents. Every program writes its own 404 page. */
export function readSitePages(folder: string): SitePages {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !NO_PAGES.has(name.split(path.sep)[0] ?? ''))
    .filter((name) => name !== '404.html')
    .sort();
  return {
    count: files.length,
    pages: function* () {
      for (const file of files) yield toPage(file, readFileSync(path.join(folder, file), 'utf8'));
    },
    layout: toLayout(readFileSync(path.join(folder, 'corrections', 'index.html'), 'utf8')),
  };
}

function toPage(file: string, html: string): SitePage {
  const { main, title } = splitPage(html);
  const data = html.match(JSON_LD) ?? [];
  const inside = html.slice(main.start, main.end);
  const outside = data.filter((script) => !inside.includes(script));
  return {
    file: file.split(path.sep).join('/'),
    title: html.slice(title.start, title.end),
    content: [inside, ...outside].join('\n').replace(/\n\s*\n/gu, '\n'),
  };
}

const JSON_LD = /<script type="application\/ld\+json">[^]*?<\/script>/gu;

function toLayout(html: string): string {
  const { main, title } = splitPage(html);
  const layout = `${html.slice(0, title.start)}${TITLE}${html.slice(title.end, main.start)}${CONTENT}${html.slice(main.end)}`;
  return layout.replace(JSON_LD, '');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** @throws Error if the page has no `title` or no `main`. */
function splitPage(html: string): { readonly title: Place; readonly main: Place } {
  const title = { start: html.indexOf('<title>') + 7, end: html.indexOf('</title>') };
  const main = {
    start: html.indexOf('>', html.indexOf('<main')) + 1,
    end: html.lastIndexOf('</main>'),
  };
  if (title.end < title.start || main.end < main.start) {
    throw new Error('A page of the site has no title or no main, expected both.');
  }
  return { title, main };
}
