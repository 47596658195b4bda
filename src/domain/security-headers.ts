import { headerPolicy } from './content-policy.ts';

/** A header of an answer, by name. */
export type Headers = Readonly<Record<string, string>>;

/** Abilities of a browser that a page of text never needs. */
const UNUSED_ABILITIES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

const COMMON: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': UNUSED_ABILITIES.map((name) => `${name}=()`).join(', '),
};

/** Headers of everything but cards: no other page may put it in a frame or keep a hand on its window. */
export const PAGE_HEADERS: Headers = {
  'Content-Security-Policy': headerPolicy('nobody'),
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  ...COMMON,
};

/** Headers of cards: any page may frame them. */
export const EMBED_HEADERS: Headers = {
  'Content-Security-Policy': headerPolicy('anyone'),
  'Cross-Origin-Resource-Policy': 'cross-origin',
  ...COMMON,
};

/** Name of the folder of cards, at the top of the site. */
const EMBEDS = 'embed';

/**
 * The file `_headers` of Netlify and Cloudflare Pages. Hosts differ in what they do where two rules meet, so
 * no two rules fit one address: each entry at the top of the site has a rule of its own.
 *
 * @param entries Files and folders at the top of the finished site; folders end with a slash.
 * @param base Sub-path of the site, with a slash at both ends.
 */
export function toHeadersFile(entries: readonly string[], base: string): string {
  const rules = ['', ...entries].map((entry) => {
    const address = `${base}${entry}${entry.endsWith('/') ? '*' : ''}`;
    return [address, ...lines(headersOf(entry), '  ')].join('\n');
  });
  return `${rules.join('\n\n')}\n`;
}

/** The file `.htaccess` of Apache, with the module `mod_headers`. */
export function toHtaccess(base: string): string {
  return [
    '<IfModule mod_headers.c>',
    `<If "%{REQUEST_URI} =~ m#^${base}${EMBEDS}/#">`,
    ...Object.entries(EMBED_HEADERS).map(setHeader),
    '</If>',
    '<Else>',
    ...Object.entries(PAGE_HEADERS).map(setHeader),
    '</Else>',
    '</IfModule>',
    '',
  ].join('\n');
}

/** The file `vercel.json` of a folder deployed to Vercel as it is. */
export function toVercelJson(base: string): string {
  const headers = [
    { source: `${base}((?!${EMBEDS}/).*)`, headers: keyed(PAGE_HEADERS) },
    { source: `${base}${EMBEDS}/(.*)`, headers: keyed(EMBED_HEADERS) },
  ];
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

function headersOf(entry: string): Headers {
  return entry === `${EMBEDS}/` ? EMBED_HEADERS : PAGE_HEADERS;
}

function lines(headers: Headers, indent: string): string[] {
  return Object.entries(headers).map(([name, value]) => `${indent}${name}: ${value}`);
}

function setHeader([name, value]: [string, string]): string {
  return `  Header always set ${name} "${value}"`;
}

function keyed(headers: Headers): { key: string; value: string }[] {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}
