import { describe, expect, test } from 'vitest';
import { quoteWithLink, toCsl } from '../../../src/domain/citation.ts';
import { toBibtex } from '../../../src/site/bibtex.ts';
import { readBibtex } from './read-bibtex.ts';

const CITED = {
  key: 'bridge-toll',
  title: 'Fact check: 100% {of R&D_x, "#1" costs $5~6 ^ \\now, @misc{a} in Київ, „Größe“ جسر',
  authors: ['Müller & Söhne and Co', 'The desk}', 'Anna Petrova'],
  publication: 'Braces & Co',
  publisher: '{Ltd',
  published: '2025-03-05',
  url: 'https://example.org/a_b/%C3%A4/~c/',
  lang: 'en',
  note: 'Verdict: False, 50%.\nEvidence looked at up to 2025-03-04',
  abstract: 'short',
};

describe('the BibTeX entry', () => {
  const entry = readBibtex(toBibtex(toCsl(CITED)));

  test('is one entry under the claim’s own key', () => {
    expect(entry.type).toBe('misc');
    expect(entry.key).toBe('bridge-toll');
  });

  test('says what was cited, character for character', () => {
    expect(entry.fields).toEqual({
      title: CITED.title,
      author: CITED.authors,
      publisher: CITED.publisher,
      year: '2025',
      month: 'mar 5',
      note: CITED.note.replace('\n', ' '),
      url: CITED.url,
    });
  });
});

test('the CSL entry has the day of publication, and no day of access', () => {
  const entry = toCsl(CITED);
  expect(entry.issued).toEqual({ 'date-parts': [[2025, 3, 5]] });
  expect(entry.author.map(({ literal }) => literal)).toEqual(CITED.authors);
  expect(entry).not.toHaveProperty('accessed');
});

describe('a quotation with its link', () => {
  const quoted = {
    words: 'the bridge\nis closed',
    speaker: { name: 'Anna Petrova', type: 'person' },
    source: { publisher: 'The Daily' },
    judged: 'Example: False',
    url: 'https://example.org/',
  } as const;

  test('names the speaker, where the words stood, the verdict and the address', () => {
    expect(quoteWithLink(quoted)).toBe(
      '“the bridge is closed” (Anna Petrova, The Daily)\nExample: False\nhttps://example.org/',
    );
  });

  test('without a speaker it names only where the words stood', () => {
    expect(quoteWithLink({ ...quoted, speaker: undefined })).toContain('” (The Daily)\n');
  });

  test('keeps words that run from right to left apart', () => {
    expect(quoteWithLink({ ...quoted, words: 'پل بسته است' })).toContain(
      '“\u2068پل بسته است\u2069”',
    );
  });
});
