import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { escapeLatex, type CslEntry } from '../domain/citation.ts';

// The plugin's own escaping drops every letter it has no command for (Cyrillic, Arabic) and leaves names
// alone; so it is switched off, and the values come to it escaped.
const { format } = plugins.config.get('@bibtex');
format.asciiOnly = false;
format.useIdAsLabel = true;
// Keys are slugs; the check would take the hyphens out of them.
format.checkLabel = false;

/** The citation as a BibTeX file, in UTF-8. */
export function toBibtex(entry: CslEntry): string {
  const escaped = {
    ...entry,
    title: escapeLatex(entry.title),
    author: entry.author.map(({ literal }) => ({ literal: escapeLatex(literal) })),
    'container-title': escapeLatex(entry['container-title']),
    publisher: escapeLatex(entry.publisher),
    note: escapeLatex(entry.note),
    abstract: escapeLatex(entry.abstract),
  };
  return `${String(plugins.output.format('bibtex', [escaped])).trim()}\n`;
}
