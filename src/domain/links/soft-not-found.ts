import type { PageText } from './answer.ts';

/** How a page says that it is not there, in the languages of the sources seen most. */
const NOT_FOUND = new RegExp(
  [
    "\\b(?:page|article|story|content|site|file|document)s?\\b.{0,20}\\b(?:(?:not|cannot|can[’']t) (?:be )?found|not available|no longer (?:available|exists?)|does(?: not|n[’']t) exist)",
    '\\bnot found\\b',
    '\\b(?:error|fehler|erreur|ошибка)\\s*:?\\s*404\\b',
    '\\b404\\s*[-–|:]?\\s*(?:error|fehler|erreur)\\b',
    '\\b(?:seite|artikel|inhalt)\\b.{0,30}\\b(?:nicht (?:gefunden|verfügbar|vorhanden)|existiert nicht)',
    '\\bpage (?:introuvable|non trouvée)',
    '\\bpágina no encontrada',
    '\\bpágina não encontrada',
    '\\bpagina non trovata',
    '\\bpagina niet gevonden',
    'страница не (?:найдена|существует)',
    'сторінк[ау] не знайдено',
    'nie znaleziono strony',
  ].join('|'),
  'iu',
);
/** Titles are short; a longer one that has the words is a headline about something else. */
const MOST_TITLE_CHARACTERS = 70;
/** An error page has little to say. */
const MOST_ERROR_PAGE_CHARACTERS = 1500;

/**
 * Why a page that answers 200 is not the page it was: it says so itself, or the address only leads to the home
 * page or to a section. `undefined` if there is no such sign.
 *
 * @param url The address asked for.
 * @param finalUrl The address that answered.
 */
export function softNotFound(
  url: string,
  finalUrl: string,
  pages: readonly PageText[],
): string | undefined {
  const from = new URL(url);
  const to = new URL(finalUrl);
  if (segments(from).length > 0 && isHome(to) && from.pathname !== to.pathname) {
    return `leads to the home page ${finalUrl}`;
  }
  if (isSectionOf(from, to)) return `leads to the section ${finalUrl}`;
  const page = pages.find(saysNotFound);
  return page === undefined
    ? undefined
    : `says "${oneLine(page.title || page.heading || page.text)}"`;
}

function segments({ pathname }: URL): string[] {
  return pathname.split('/').filter((part) => part !== '');
}

function isHome(url: URL): boolean {
  const home = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?)?$/iu;
  return url.search === '' && home.test(url.pathname);
}

/** An article's name has a number or several words in it; a section's has neither. */
function isSectionOf(from: URL, to: URL): boolean {
  const [long, short] = [segments(from), segments(to)];
  const isPrefix = short.length < long.length && short.every((part, at) => part === long[at]);
  return isPrefix && /\d|-.+-/u.test(long.at(-1) ?? '') && !/\d|-.+-/u.test(short.at(-1) ?? '0');
}

function saysNotFound({ title, heading, text }: PageText): boolean {
  const says = (words: string, most: number): boolean =>
    words.length <= most && (NOT_FOUND.test(words) || /^\s*404\b/u.test(words));
  return (
    says(title, MOST_TITLE_CHARACTERS) ||
    says(heading, MOST_TITLE_CHARACTERS) ||
    says(text, MOST_ERROR_PAGE_CHARACTERS)
  );
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
