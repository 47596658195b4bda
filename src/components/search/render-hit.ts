import { directionOf } from '../../domain/text-direction.ts';
import { excerptOf, foundWords, markWords, type Piece } from './found-words.ts';
import type { Hit } from './pagefind.ts';
import { cloneTemplate } from './templates.ts';

/**
 * One hit as a list item, made from the page's `<template>`s. Everything goes in as text, never as HTML.
 *
 * @param root The element that holds the templates.
 * @param formatDay Writes a day, `YYYY-MM-DD`, for readers.
 */
export function renderHit(root: ParentNode, hit: Hit, formatDay: (day: string) => string): Node {
  const { said } = hit.meta;
  const item = cloneTemplate(root, first(hit, 'kind') ?? 'claim');
  const link = item.querySelector<HTMLAnchorElement>('[data-slot="title"]');
  if (link !== null) link.href = hit.url;
  fillWords(item, hit);
  fill(item, 'speaker', hit.meta['speaker']);
  fill(item, 'article', first(hit, 'article'));
  fill(item, 'publisher', first(hit, 'publisher'));
  fill(item, 'day', said === undefined ? undefined : formatDay(said));
  item.querySelector('time')?.setAttribute('datetime', said ?? '');
  showVerdict(root, item, first(hit, 'verdict'));
  setLanguage(item, first(hit, 'lang'), first(hit, 'reviewLang'));
  return item;
}

/** The sentences that are searched, with the words that were found marked. */
function fillWords(item: ParentNode, hit: Hit): void {
  const found = foundWords(hit.raw_content, hit.locations);
  const marked = (text: string | undefined) => markWords(text ?? '', found);
  const [title, quote] = [marked(hit.meta['title']), marked(hit.meta['quote'])];
  fillPieces(item, 'title', title);
  fillPieces(item, 'quote', quote);
  // Where the claim and the quote show no reason for the hit, the words around it do.
  const reason = found.size > 0 && ![...title, ...quote].some((piece) => piece.found);
  const excerpt = reason ? excerptOf(hit.raw_content, hit.locations) : hit.meta['summary'];
  fillPieces(item, 'excerpt', reason || quote.length === 0 ? marked(excerpt) : []);
}

/** The glyph and word of the scale; the key itself if the scale no longer has it. */
function showVerdict(root: ParentNode, item: ParentNode, verdict: string | undefined): void {
  if (verdict === undefined) return;
  const template = cloneTemplate(root, `verdict-${verdict}`);
  const tone = template.querySelector<HTMLElement>('[data-tone]')?.dataset['tone'];
  if (tone !== undefined) item.querySelector('li')?.setAttribute('data-tone', tone);
  item.querySelector('[data-slot="verdict"]')?.append(template);
}

/** Quote and headline are in the article's language, which the page need not share. */
function setLanguage(item: ParentNode, theirs: string | undefined, ours: string | undefined): void {
  for (const [voice, lang] of [
    ['theirs', theirs],
    ['ours', ours],
  ] as const) {
    if (lang === undefined) continue;
    for (const element of item.querySelectorAll<HTMLElement>(`[data-voice="${voice}"]`)) {
      element.lang = lang;
      element.dir = directionOf(lang);
    }
  }
}

function first(hit: Hit, filter: string): string | undefined {
  return hit.filters[filter]?.[0];
}

function fill(item: ParentNode, name: string, text: string | undefined): void {
  fillPieces(item, name, text === undefined || text === '' ? [] : [{ text, found: false }]);
}

/** Fills a slot, or removes it where there is nothing to say. */
function fillPieces(item: ParentNode, name: string, pieces: readonly Piece[]): void {
  const slot = item.querySelector(`[data-slot="${name}"]`);
  if (pieces.length === 0) slot?.remove();
  else slot?.replaceChildren(...pieces.map(toNode));
}

function toNode({ text, found }: Piece): Node {
  if (!found) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
