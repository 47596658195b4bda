import type { Schema } from 'hast-util-sanitize';

/**
 * What of an author's HTML is kept. No id, class or style: ids belong to claims, and looks to the site. No
 * image or other embedded thing: a page loads nothing from elsewhere. No `mark`: marks are claims.
 */
export const SCHEMA: Schema = {
  tagNames: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'em', 'strong', 'i', 'b', 'u', 's', 'del', 'ins', 'small', 'sub', 'sup'],
    ...['code', 'kbd', 'samp', 'var', 'q', 'cite', 'abbr', 'dfn', 'time', 'bdi', 'bdo', 'wbr'],
  ],
  attributes: {
    a: ['href'],
    ol: ['start', 'reversed'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    td: ['align', 'colSpan', 'rowSpan'],
    time: ['dateTime'],
    '*': ['lang', 'dir', 'title'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: Object.fromEntries(
    ['caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].map((name) => [name, ['table']]),
  ),
  strip: ['script', 'style', 'template', 'iframe', 'object', 'svg', 'math', 'textarea', 'select'],
  allowComments: false,
  allowDoctypes: false,
};
