/**
 * What a page may load and run, after https://www.w3.org/TR/CSP3/. A page says so itself in a `<meta>`, so
 * that it holds on every host; the header files say it once more, with what only a header can say.
 */

/** What one page needs beyond its own files. */
export interface PagePolicy {
  /** Hashes of the page's inline styles, as CSP writes them: `sha256-…`. */
  readonly styleHashes: readonly string[];
  /** True where the page runs the search, which is WebAssembly in a worker. */
  readonly searches?: boolean;
}

/** No page runs an inline script, so no hash and no `unsafe-inline` is needed for scripts. */
const NOTHING_ELSE = "default-src 'none'; base-uri 'none'; object-src 'none'";

/** Style attributes are our own: custom properties that carry numbers. Authors' HTML keeps none. */
const STYLE_ATTRIBUTES = "style-src-attr 'unsafe-inline'";

/** The policy of a page of the site. */
export function pagePolicy({ styleHashes, searches = false }: PagePolicy): string {
  return [
    NOTHING_ELSE,
    `script-src 'self'${searches ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self' ${quoted(styleHashes)}`,
    STYLE_ATTRIBUTES,
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    // Tools that judge a page ask for /robots.txt from inside it.
    "connect-src 'self'",
    ...(searches ? ["worker-src 'self'"] : []),
    "form-action 'self'",
  ].join('; ');
}

/** The policy of a card in somebody else's page: everything is in it, and nothing else comes in. */
export function embedPolicy(styleHashes: readonly string[]): string {
  return `${NOTHING_ELSE}; style-src ${quoted(styleHashes)}; img-src 'self'; form-action 'none'`;
}

/**
 * The policy for header files. One text for all pages, so it allows what any of them needs; each page's own
 * policy holds as well and is narrower.
 */
export function headerPolicy(framing: 'anyone' | 'nobody'): string {
  return [
    NOTHING_ELSE,
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${framing === 'anyone' ? '*' : "'none'"}`,
  ].join('; ');
}

function quoted(hashes: readonly string[]): string {
  return hashes.map((hash) => `'${hash}'`).join(' ');
}
