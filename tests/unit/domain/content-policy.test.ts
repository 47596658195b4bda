import { describe, expect, it } from 'vitest';
import { embedPolicy, headerPolicy, pagePolicy } from '../../../src/domain/content-policy.ts';

const HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** A policy taken apart: directives and their sources (https://www.w3.org/TR/CSP3/#parse-serialized-policy). */
function read(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/ +/u);
      return [name, sources];
    }),
  );
}

const page = read(pagePolicy({ styleHashes: [HASH, 'sha256-other'] }));
const search = read(pagePolicy({ styleHashes: [], searches: true }));
const embed = read(embedPolicy([HASH]));
const header = read(headerPolicy('nobody'));

describe.each(Object.entries({ page, search, embed, header }))(
  'the policy of %s',
  (_name, policy) => {
    it('begins with nothing being allowed', () => {
      expect(policy).toMatchObject({
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
      });
    });

    it('runs no inline script and no evaluated one', () => {
      for (const source of ["'unsafe-inline'", "'unsafe-eval'", '*', 'data:', 'https:']) {
        expect(policy['script-src'] ?? []).not.toContain(source);
      }
    });

    it('loads nothing from elsewhere', () => {
      const sources = Object.entries(policy)
        .filter(([name]) => name !== 'frame-ancestors')
        .flatMap(([, allowed]) => allowed);
      for (const source of sources)
        expect(source).toMatch(/^'(?:none|self|unsafe-inline|wasm-unsafe-eval|sha256-\S+)'$/u);
    });
  },
);

describe('what a page may do', () => {
  it('is to show its own images, type, styles and manifest, and to send its own forms', () => {
    const own = ["'self'"];
    expect(page).toMatchObject({
      'script-src': own,
      'img-src': own,
      'font-src': own,
      'manifest-src': own,
      'connect-src': own,
      'form-action': own,
      'style-src': ["'self'", `'${HASH}'`, "'sha256-other'"],
      'style-src-attr': ["'unsafe-inline'"],
    });
    expect(page).not.toHaveProperty('worker-src');
  });

  it('is also to search, where it does', () => {
    expect(search).toMatchObject({
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
    });
  });

  it('is allowed by the header too, whatever the page', () => {
    for (const own of [page, search]) {
      for (const name of Object.keys(own).filter((key) => !key.startsWith('style-src'))) {
        expect(header[name], name).toEqual(expect.arrayContaining(own[name] ?? []));
      }
    }
    expect(header['style-src']).toEqual(["'self'", "'unsafe-inline'"]);
  });
});

describe('a card', () => {
  it('has its own styles and images, no script and no form', () => {
    expect(embed).toMatchObject({
      'style-src': [`'${HASH}'`],
      'img-src': ["'self'"],
      'form-action': ["'none'"],
    });
    expect(embed).not.toHaveProperty('script-src');
  });

  it('may be framed by anyone, and a page by nobody', () => {
    expect(read(headerPolicy('anyone'))['frame-ancestors']).toEqual(['*']);
    expect(header['frame-ancestors']).toEqual(["'none'"]);
  });
});
