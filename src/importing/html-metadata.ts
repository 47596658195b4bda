import { isDay, languageTag, webAddress } from '../domain/schemas/fields.ts';
import type { TextMetadata } from './imported-text.ts';

/** Types of https://schema.org that describe a text. */
const ARTICLE_TYPE = /Article$|^BlogPosting$|^Report$/u;

/**
 * What a web page says about itself: JSON-LD first, then Open Graph and other `<meta>`, then the markup. What is
 * not valid is taken as unsaid.
 */
export function htmlMetadata(document: Document): TextMetadata {
  const linked = linkedArticle(document);
  const meta = (name: string): string | undefined =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content') ?? undefined;
  const attribute = (selector: string, name: string): string | undefined =>
    document.querySelector(selector)?.getAttribute(name) ?? undefined;
  const first = (...values: readonly unknown[]): string | undefined =>
    values.map(nameOf).find((value) => value !== undefined);
  return {
    title: first(
      linked['headline'],
      meta('og:title'),
      meta('twitter:title'),
      onlyHeading(document),
    ),
    publisher: first(linked['publisher'], meta('og:site_name'), meta('application-name')),
    author: first(linked['author'], meta('author'), addressless(meta('article:author'))),
    url: [
      attribute('link[rel="canonical"]', 'href'),
      meta('og:url'),
      nameOf(linked['url']),
      nameOf(linked['mainEntityOfPage']),
    ].find((value) => webAddress.safeParse(value).success),
    published: [
      nameOf(linked['datePublished']),
      meta('article:published_time'),
      meta('date'),
      attribute('time[datetime]', 'datetime'),
    ]
      .map((value) => value?.slice(0, 10))
      .find((value) => value !== undefined && isDay(value)),
    lang: [
      attribute('html', 'lang'),
      nameOf(linked['inLanguage']),
      meta('og:locale')?.replace('_', '-'),
    ].find((value) => value !== undefined && languageTag.safeParse(value).success),
  };
}

/** A page's only first-level heading is its headline; of several, the first is often the site's name. */
function onlyHeading(document: Document): string | undefined {
  const [heading, ...others] = document.querySelectorAll('h1');
  return others.length > 0 ? undefined : heading?.textContent;
}

/** The page's first JSON-LD object that describes a text; empty if there is none. */
function linkedArticle(document: Document): Readonly<Record<string, unknown>> {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.flatMap((script) => graphOf(parseJson(script.textContent)));
  return (
    nodes.find((node) => [node['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type)))) ??
    {}
  );
}

/** A page's broken JSON-LD says nothing; that is no mistake of the author who saved the page. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function graphOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(graphOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  return [node, ...graphOf(node['@graph'])];
}

/** Text, or the name of one thing or several. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim() || undefined;
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== undefined);
    return names.length === 0 ? undefined : names.join(', ');
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const node = value as Record<string, unknown>;
  return nameOf(node['name'] ?? node['@id']);
}

/** Some pages give the address of the author's profile instead of a name. */
function addressless(value: string | undefined): string | undefined {
  return value !== undefined && URL.canParse(value) ? undefined : value;
}
