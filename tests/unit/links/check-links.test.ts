import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Link } from '../../../src/domain/links/link-report.ts';
import { checkLinks } from '../../../src/links/check-links.ts';
import type { CheckOptions } from '../../../src/links/check-links.ts';
import { html, startServer, status } from './misbehaving-server.ts';
import type { TestServer } from './misbehaving-server.ts';

const QUOTE = 'The “water” was clean';
const CLEAN = '<p>The "water"\n was <b>clean</b>, he said.</p>';
const PATIENCE = { attempts: 3, backoffMs: 1, longestWaitMs: 2000 };
const LIMITS = {
  ...PATIENCE,
  ...{ timeoutMs: 400, mostBytes: 100_000, userAgent: 'test-agent/1' },
  ...{ concurrency: 8, hostConcurrency: 4, hostDelayMs: 0, mostAgeMs: 3_600_000 },
};

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    '/': html('Home'),
    '/en/': html('Home'),
    '/news/': html('All news'),
    '/good': html(CLEAN),
    '/changed': html('<p>The water was dirty.</p>'),
    '/hang': () => undefined,
    '/hang-on-head': (request, response, visit) => {
      if (request.method === 'GET') html(CLEAN)(request, response, visit);
    },
    '/410': status(410),
    '/403': status(403),
    '/451': status(451),
    '/403-on-head': (request, response, visit) => {
      (request.method === 'HEAD' ? status(403) : html(CLEAN))(request, response, visit);
    },
    '/405-on-head': (request, response, visit) => {
      (request.method === 'HEAD' ? status(405) : html(CLEAN))(request, response, visit);
    },
    '/429-once': (request, response, visit) => {
      (visit <= 2 ? status(429, { 'retry-after': '1' }) : html(CLEAN))(request, response, visit);
    },
    '/429-for-days': status(429, { 'retry-after': '86400' }),
    '/500-once': (request, response, visit) => {
      (visit <= 2 ? status(500) : html(CLEAN))(request, response, visit);
    },
    '/500': status(500),
    '/301-a': status(301, { location: '/301-b' }),
    '/301-b': status(308, { location: '/302-c' }),
    '/302-c': status(302, { location: '/good' }),
    '/302': status(302, { location: '/good' }),
    '/301-to-404': status(301, { location: '/nowhere' }),
    '/301-to-http': status(301, { location: 'ftp://127.0.0.1/' }),
    '/loop': status(301, { location: '/loop-b' }),
    '/loop-b': status(302, { location: '/loop' }),
    '/soft-title': html('<p>Sorry.</p>', 'Page not found | The Post'),
    '/soft-heading': html('<h1>404</h1><p>Try our search.</p>'),
    '/soft-german': html('<p>Die Seite, die Sie suchen, wurde nicht gefunden.</p>'),
    '/about-404': html(`<h1>How the page not found became art</h1>${CLEAN}`, 'Page not found: art'),
    '/2024/03/to-home': status(302, { location: '/' }),
    '/2024/03/to-language-home': status(301, { location: '/en/' }),
    '/news/minister-said-so-4711': status(301, { location: '/news/' }),
    '/reset': (_request, response) => {
      response.socket?.destroy();
    },
    '/reset-once': (request, response, visit) => {
      if (visit <= 2) response.socket?.destroy();
      else html(CLEAN)(request, response, visit);
    },
    '/huge': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      if (request.method === 'HEAD') return void response.end();
      response.on('drain', pour);
      pour();
      function pour(): void {
        while (!response.destroyed && response.write('x '.repeat(20_000)));
      }
    },
    '/wrong-charset': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(Buffer.from('<p>Der Hafen wäre schön.</p>', 'latin1'));
    },
    '/unknown-charset': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=klingon' });
      response.end('<p>Der Hafen wäre schön.</p>');
    },
    '/meta-charset': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const bytes = [0xcf, 0xee, 0xf0, 0xf2]; // "Порт" in windows-1251
      response.end(
        Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from(bytes)]),
      );
    },
    '/pdf': (request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.end(request.method === 'HEAD' ? undefined : '%PDF');
    },
    '/plain': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('The "water" was clean');
    },
    '/truncated': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write('<p>The');
      setTimeout(() => response.socket?.destroy(), 20);
    },
  });
});
afterAll(() => server.close());

function link(url: string, quotes: readonly string[] = []): Link {
  return {
    ...{ path: 'a.md', place: { line: 1, column: 1 }, url, isArchive: false, isArchived: true },
    quotes: quotes.map((quote) => ({ claim: 'a', quote, place: { line: 2, column: 2 } })),
  };
}

async function check(
  path: string,
  quotes: readonly string[] = [],
  options: Partial<CheckOptions> = {},
) {
  const url = path.startsWith('/') ? `${server.origin}${path}` : path;
  const [report] = await checkLinks([link(url, quotes)], {
    ...LIMITS,
    results: new Map(),
    onResult: () => undefined,
    ...options,
  });
  return { ...report?.state, onPage: report?.quotes.map(({ onPage }) => onPage) };
}

describe('what an address is found to be', () => {
  test.each([
    ['/good', 'ok'],
    ['/good#part', 'ok'],
    ['/nowhere', 'dead'],
    ['/410', 'dead'],
    ['/301-to-404', 'dead'],
    ['/403', 'unknown'],
    ['/451', 'unknown'],
    ['/403-on-head', 'ok'],
    ['/405-on-head', 'ok'],
    ['/hang', 'unknown'],
    ['/hang-on-head', 'ok'],
    ['/429-once', 'ok'],
    ['/429-for-days', 'unknown'],
    ['/500-once', 'ok'],
    ['/500', 'unknown'],
    ['/302', 'ok'],
    ['/loop', 'unknown'],
    ['/301-to-http', 'unknown'],
    ['/soft-title', 'soft-404'],
    ['/soft-heading', 'soft-404'],
    ['/soft-german', 'soft-404'],
    ['/2024/03/to-home', 'soft-404'],
    ['/2024/03/to-language-home', 'soft-404'],
    ['/news/minister-said-so-4711', 'soft-404'],
    ['/', 'ok'],
    ['/reset', 'unknown'],
    ['/reset-once', 'ok'],
    ['/truncated', 'unknown'],
    ['/huge', 'ok'],
    ['/pdf', 'ok'],
    ['/plain', 'ok'],
    ['http://127.0.0.1:65535/', 'unknown'],
  ])('%s: %s', async (path, expected) => {
    const { status: found, detail } = await check(path);
    expect({ found, detail }).toMatchObject({ found: expected });
    expect(detail).not.toBe('');
  });

  test('a permanent redirect has a new address: the last before a temporary one', async () => {
    expect(await check('/301-a')).toMatchObject({
      status: 'moved',
      movedTo: `${server.origin}/302-c`,
    });
  });
});

describe('whether a quote still stands on the page', () => {
  test.each([
    ['/good', QUOTE, 'found'],
    ['/good', '"The water"', 'gone'],
    ['/good', '“The "water" […] he said.”', 'found'],
    ['/good', 'he said. [...] The "water"', 'gone'],
    ['/changed', QUOTE, 'gone'],
    ['/plain', QUOTE, 'found'],
    ['/302', QUOTE, 'found'],
    ['/403-on-head', QUOTE, 'found'],
    ['/wrong-charset', 'Hafen wäre schön', 'found'],
    ['/unknown-charset', 'Hafen wäre schön', 'found'],
    ['/meta-charset', 'Порт', 'found'],
    ['/huge', QUOTE, 'unknown'],
    ['/pdf', QUOTE, 'unknown'],
    ['/403', QUOTE, 'unknown'],
    ['/hang', QUOTE, 'unknown'],
    ['/nowhere', QUOTE, 'unknown'],
  ])('%s %s: %s', async (path, quote, expected) => {
    expect((await check(path, [quote])).onPage).toEqual([expected]);
  });

  test('it outweighs signs of another page', async () => {
    expect(await check('/about-404', [QUOTE])).toMatchObject({ status: 'ok', onPage: ['found'] });
    expect(await check('/about-404')).toMatchObject({ status: 'soft-404' });
  });
});

describe('manners', () => {
  test('each address is asked for once, whatever the number of its places, under an honest name', async () => {
    const before = server.seen.length;
    const links = [link(`${server.origin}/good`, [QUOTE]), link(`${server.origin}/good`, ['x'])];
    const reports = await checkLinks(links, {
      ...LIMITS,
      results: new Map(),
      onResult: () => undefined,
    });
    expect(reports.map(({ quotes }) => quotes.map(({ onPage }) => onPage))).toEqual([
      ['found'],
      ['gone'],
    ]);
    const seen = server.seen.slice(before);
    expect(seen.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
    expect(seen[0]?.userAgent).toBe('test-agent/1');
  });

  test('a host that asks for days of patience is asked once', async () => {
    const before = server.seen.length;
    await check('/429-for-days');
    expect(server.seen).toHaveLength(before + 1);
  });

  test('what is no text is not downloaded', async () => {
    const before = server.seen.length;
    await check('/pdf');
    expect(server.seen.slice(before).map(({ method }) => method)).toEqual(['HEAD']);
  });

  test('one host gets no more requests at once than allowed', async () => {
    const polite = await startServer(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [
          `/${index}`,
          (request, response, visit) =>
            setTimeout(() => {
              html('x')(request, response, visit);
            }, 5),
        ]),
      ),
    );
    const links = Array.from({ length: 12 }, (_, index) => link(`${polite.origin}/${index}`));
    const options = { ...LIMITS, concurrency: 12, hostConcurrency: 2, timeoutMs: 20_000 };
    await checkLinks(links, { ...options, results: new Map(), onResult: () => undefined });
    expect(polite.seen).toHaveLength(24);
    expect(polite.mostAtOnce()).toBeLessThanOrEqual(2);
    await polite.close();
  });

  test('young results are reused, and asked for again when old, unknown, or lacking a quote', async () => {
    const results: CheckOptions['results'] = new Map();
    const asked = async (path: string, quotes: string[], mostAgeMs = LIMITS.mostAgeMs) => {
      const before = server.seen.length;
      await check(path, quotes, { results, mostAgeMs });
      return server.seen.length - before;
    };
    expect(await asked('/good', [QUOTE])).toBe(2);
    expect(await asked('/good', [QUOTE])).toBe(0);
    expect(await asked('/good', ['other words'])).toBe(2);
    expect(await asked('/good', [], 0)).toBe(2);
    expect(await asked('/403', [])).toBe(2);
    expect(await asked('/403', [])).toBe(2);
  });
});
