import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerPolicy } from '../../../src/domain/content-policy.ts';
import {
  EMBED_HEADERS,
  PAGE_HEADERS,
  toHeadersFile,
  toHtaccess,
  toVercelJson,
} from '../../../src/domain/security-headers.ts';

describe('headers', () => {
  it('let nobody frame a page, and nobody keep a hand on its window', () => {
    expect(PAGE_HEADERS).toMatchObject({
      'Content-Security-Policy': headerPolicy('nobody'),
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it('let anyone frame a card', () => {
    expect(EMBED_HEADERS).toMatchObject({
      'Content-Security-Policy': headerPolicy('anyone'),
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    expect(EMBED_HEADERS).not.toHaveProperty('X-Frame-Options');
  });

  it.each([
    ['a page', PAGE_HEADERS],
    ['a card', EMBED_HEADERS],
  ])(
    'of %s guess no types, tell others no path and use no ability of the device',
    (_of, headers) => {
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Referrer-Policy']).toBe('strict-origin-when-cross-origin');
      const abilities = headers['Permissions-Policy']?.split(', ') ?? [];
      for (const ability of ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'midi']) {
        expect(abilities).toContain(`${ability}=()`);
      }
      for (const ability of abilities) expect(ability).toMatch(/^[a-z]+(?:-[a-z]+)*=\(\)$/u);
    },
  );
});

describe('the file _headers', () => {
  const rules = toHeadersFile(['articles/', 'embed/', 'feed.xml'], '/sub/')
    .trimEnd()
    .split('\n\n')
    .map((rule) => {
      const [address, ...headers] = rule.split('\n');
      return { address, headers };
    });
  const written = (headers: object) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${String(value)}`);

  it('has a rule for the home page and for each entry, none of which fits the address of another', () => {
    expect(rules.map(({ address }) => address)).toEqual([
      '/sub/',
      '/sub/articles/*',
      '/sub/embed/*',
      '/sub/feed.xml',
    ]);
  });

  it('gives cards their headers and everything else those of pages', () => {
    for (const { address, headers } of rules) {
      expect(headers).toEqual(written(address === '/sub/embed/*' ? EMBED_HEADERS : PAGE_HEADERS));
    }
  });

  it('ends with a line feed', () => {
    expect(toHeadersFile([], '/')).toMatch(/^\/\n {2}.*[^\n]\n$/su);
  });
});

describe('the file .htaccess', () => {
  const [, embed = '', page = ''] =
    /^<IfModule mod_headers\.c>\n<If "%\{REQUEST_URI\} =~ m#\^\/sub\/embed\/#">\n(.*)\n<\/If>\n<Else>\n(.*)\n<\/Else>\n<\/IfModule>\n$/su.exec(
      toHtaccess('/sub/'),
    ) ?? [];

  it.each([
    ['cards', embed, EMBED_HEADERS],
    ['pages', page, PAGE_HEADERS],
  ])('sets the headers of %s', (_of, text, headers) => {
    const set = text
      .split('\n')
      .map((line) => /^ {2}Header always set (\S+) "([^"]*)"$/u.exec(line));
    expect(Object.fromEntries(set.map((match) => [match?.[1], match?.[2]]))).toEqual(headers);
  });
});

describe('the nginx example of the README', () => {
  const example =
    /```nginx\n(map .*?)```/su.exec(readFileSync('README.md', 'utf8'))?.[1] ?? 'no example';
  const word = String.raw`("[^"]*"|[^\s";]+)`;
  const maps = example.matchAll(
    new RegExp(`^map \\$uri (\\S+) \\{ default ${word}; ~\\^/embed/ ${word}; \\}$`, 'gmu'),
  );
  const variables = [...maps].map(([, name = '', ...values]) => ({
    name,
    values: values.map(unquoted),
  }));
  const lines = [...example.matchAll(new RegExp(`^  add_header (\\S+) ${word} always;$`, 'gmu'))];
  /** What nginx would send: an empty header is left out. */
  const headersOf = (kind: 'page' | 'card'): Record<string, string> => {
    const sent = lines.map(([, name = '', value = '']): [string, string] => [
      name,
      variables.reduce(
        (text, { name: variable, values }) =>
          text.replace(variable, () => values[kind === 'page' ? 0 : 1] ?? ''),
        unquoted(value),
      ),
    ]);
    return Object.fromEntries(sent.filter(([, value]) => value !== ''));
  };

  it.each([
    ['page', PAGE_HEADERS],
    ['card', EMBED_HEADERS],
  ] as const)('gives a %s the headers that the files give it', (kind, headers) => {
    expect(headersOf(kind)).toEqual(headers);
  });
});

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/u, '$1');
}

describe('the file vercel.json', () => {
  const text = toVercelJson('/sub/');
  const { trailingSlash, headers } = JSON.parse(text) as {
    trailingSlash: boolean;
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  /** The headers of an address: sources are regular expressions of the whole path. */
  const headersOf = (path: string) =>
    headers
      .filter(({ source }) => new RegExp(`^${source}$`, 'u').test(path))
      .map((rule) => Object.fromEntries(rule.headers.map(({ key, value }) => [key, value])));

  it('has one rule for each address', () => {
    expect(headersOf('/sub/embed/a/one/')).toEqual([EMBED_HEADERS]);
    for (const path of ['/sub/', '/sub/articles/a/', '/sub/embedded/']) {
      expect(headersOf(path)).toEqual([PAGE_HEADERS]);
    }
    expect(headersOf('/elsewhere/')).toEqual([]);
  });

  it('keeps the slash that addresses end with, and is laid out for people', () => {
    expect(trailingSlash).toBe(true);
    expect(text).toMatch(/^\{\n {2}"trailingSlash"/u);
    expect(text).toMatch(/\}\n$/u);
  });
});
