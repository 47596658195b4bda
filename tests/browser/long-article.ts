import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

/** Claims of the long article: every paragraph has one over the other, ending at the same word. */
export const LONG_CLAIMS = 200;
const VERDICTS = ['true', 'mostly-true', 'missing-context', 'misleading', 'false', 'opinion'];

/** Writes a publication with one very long article, on the shipped scale. */
export function writeLongArticle(contentDir: string): void {
  mkdirSync(path.join(contentDir, 'articles'), { recursive: true });
  for (const file of ['site.yaml', 'verdicts.yaml']) {
    copyFileSync(path.join('content', file), path.join(contentDir, file));
  }
  const numbers = Array.from({ length: LONG_CLAIMS / 2 }, (_, index) => index + 1);
  const body = numbers.map(
    (number) =>
      `Before it came to that, witness ${number} said that ship ${number} left the harbour at night. Nobody asked further.`,
  );
  const facts = {
    title: 'A long report',
    lang: 'en',
    source: {
      publisher: 'The Coast Gazette',
      url: 'https://coast-gazette.example/long',
      published: '2024-07-15',
      rights: 'Invented text, written to test the site.',
    },
    review: { by: ['desk'], published: '2025-01-20', summary: 'Most of it holds.' },
    claims: numbers.flatMap((number) => [
      claim(
        `said-${number}`,
        `witness ${number} said that ship ${number} left the harbour at night`,
      ),
      claim(`left-${number}`, `ship ${number} left the harbour at night`),
    ]),
    sources: {
      log: {
        publisher: 'Harbour Office',
        title: 'The log of the harbour',
        url: 'https://harbour.example/log',
        published: '2024-07-16',
        lang: 'en',
        kind: 'official',
        access: 'full',
        accessed: '2025-01-20',
      },
    },
  };
  const text = `---\n${stringify(facts)}---\n\n# A long report\n\n${body.join('\n\n')}\n`;
  writeFileSync(path.join(contentDir, 'articles', 'long.md'), text);
}

function claim(id: string, quote: string): object {
  return {
    id,
    quote,
    claim: `The log says that ${quote}`,
    speaker: { name: 'Ines Carvalho' },
    said: '2024-07-14',
    verdict: VERDICTS[(id.length + Number(/\d+/u.exec(id)?.[0])) % VERDICTS.length],
    summary: 'The log of the harbour names the ship and the hour, and the tower kept a copy of it.',
    evidence: [{ source: 'log', stance: 'supports', quote: 'The ship left at night' }],
    topics: ['harbour'],
    asOf: '2025-01-20',
  };
}
