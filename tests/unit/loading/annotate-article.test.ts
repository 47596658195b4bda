import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Selection } from '../../../src/domain/schemas/annotation.ts';
import { addClaim, type Annotated, editClaim } from '../../../src/loading/annotate-article.ts';
import { splitMarkdownFile } from '../../../src/loading/frontmatter.ts';
import { flatten } from '../../../src/markdown/flatten.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import { loadFiles, SOUND } from './content-folder.ts';

const FILE = SOUND['articles/leak.md'] ?? '';
const TEXT = flatten(renderBody(splitMarkdownFile(FILE)?.body ?? '').tree).text;
const CONTEXT = { verdicts: ['true', 'false', 'opinion'], published: {}, today: '2024-05-01' };

/** What a browser sends for a part of the text: white space as it pleases, letters as they are. */
function select(start: number, end: number): Selection {
  const letters = (text: string) => text.replace(/\s/gu, '');
  return {
    words: TEXT.slice(start, end).replace(/\s+/gu, '\n\n'),
    before: letters(TEXT.slice(0, start)).slice(-20),
    after: letters(TEXT.slice(end)).slice(0, 20),
    start: letters(TEXT.slice(0, start)).length,
  };
}

function selectWords(words: string, nth = 0): Selection {
  let start = -1;
  for (let found = 0; found <= nth; found += 1) start = TEXT.indexOf(words, start + 1);
  return select(start, start + words.length);
}

function add(selection: Selection, changes: object = {}, file = FILE): Annotated {
  const judgement = { verdict: 'opinion', claim: 'Some claim', summary: 'An answer.' };
  const request = { action: 'add', article: 'leak', id: 'new', ...judgement, selection } as const;
  return addClaim(file, { ...request, ...changes }, CONTEXT);
}

function claimsIn(annotated: Annotated): Record<string, unknown>[] {
  if ('refusal' in annotated) throw new Error(annotated.refusal);
  const data: unknown = parse(splitMarkdownFile(annotated.text)?.yaml ?? '');
  return (data as { claims: Record<string, unknown>[] }).claims;
}

const reasonOf = (annotated: Annotated) => ('refusal' in annotated ? annotated.refusal : '');

describe('a new claim', () => {
  test.each([
    ['The leak most', ['new', 'singapore', 'shame']],
    ['in Singapore, and it is a shame', ['singapore', 'new', 'shame']],
    ['The officers left', ['singapore', 'shame', 'new']],
    ['most likely', ['singapore', 'new', 'shame']],
    ['most likely occurred in Singapore, and', ['new', 'singapore', 'shame']],
  ])('about "%s" stands in the order of the text', (words, ids) => {
    const claims = claimsIn(add(selectWords(words)));
    expect(claims.map(({ id }) => id)).toEqual(ids);
    expect(claims.find(({ id }) => id === 'new')).toEqual({
      id: 'new',
      quote: words,
      claim: 'Some claim',
      verdict: 'opinion',
      summary: 'An answer.',
      evidence: [],
      asOf: '2024-05-01',
    });
  });

  test('takes in the whole of a word that the selection cuts', () => {
    const claim = claimsIn(add(selectWords('ficers tal'))).at(-1);
    expect(claim).toMatchObject({ quote: 'officers talked' });
  });

  test('of words that stand there twice gets the shortest context', () => {
    expect(claimsIn(add(selectWords('The officers', 1))).at(-1)).toMatchObject({
      quote: 'The officers',
      suffix: 'left',
    });
  });

  test('may go over several blocks, and end at their edges', () => {
    expect(
      claimsIn(add(selectWords('officers talked.\nThe officers left.\n'.trim()))).at(-1),
    ).toMatchObject({ quote: 'officers talked. The officers left.' });
  });

  test('takes over a speaker and evidence', () => {
    const evidence = { source: 'wire', stance: 'disputes', quote: 'He  did' };
    const claim = claimsIn(add(selectWords('officers left'), { speaker: 'Boris P.', evidence })).at(
      -1,
    );
    expect(claim).toMatchObject({
      speaker: { name: 'Boris P.' },
      evidence: [{ source: 'wire', stance: 'disputes', quote: 'He did' }],
    });
  });

  test('is found again in a file that changed elsewhere meanwhile', () => {
    const file = FILE.replace(
      'The officers talked.',
      'Much was added here.\n\nThe officers talked.',
    );
    expect(claimsIn(add(selectWords('The officers', 1), {}, file)).at(-1)).toMatchObject({
      suffix: 'left',
    });
  });

  test.each([
    ['gone', add({ ...selectWords('officers left'), words: 'officers stayed' }), 'not in the file'],
    ['no word', add(selectWords('. ')), 'no word'],
    ['id taken', add(selectWords('officers left'), { id: 'shame' }), '"shame" is taken'],
    ['verdict', add(selectWords('officers left'), { verdict: 'maybe' }), 'not on the scale'],
    ['speaker', add(selectWords('officers left'), { speaker: 'X' }), 'Nobody called "X"'],
    [
      'source',
      add(selectWords('officers left'), { evidence: { source: 'tv', stance: 'supports' } }),
      'no source "tv"',
    ],
    [
      'frontmatter',
      add(selectWords('officers left'), {}, FILE.replace('claims:', 'claims: [')),
      'frontmatter',
    ],
  ])('is refused: %s', (_name, annotated, reason) => {
    expect(reasonOf(annotated)).toContain(reason);
  });

  property.prop([fc.nat(TEXT.length - 1), fc.nat(TEXT.length - 1)], { numRuns: 60 })(
    'of any selection makes a file that adds lines only, and that passes',
    async (one, other) => {
      const annotated = add(select(Math.min(one, other), Math.max(one, other) + 1));
      if ('refusal' in annotated) {
        expect(annotated.refusal).toMatch(/no word|cannot be told|not in the file/u);
        return;
      }
      const before = FILE.split('\n');
      const after = annotated.text.split('\n');
      const at = before.findIndex((line, place) => line !== after[place]);
      expect([...after.slice(0, at), ...after.slice(at + after.length - before.length)]).toEqual(
        before,
      );
      const { problems, articles } = await loadFiles({
        ...SOUND,
        'articles/leak.md': annotated.text,
      });
      expect(problems).toEqual([]);
      expect(articles[0]?.claims.map(({ id }) => id)).toEqual(
        claimsIn(annotated).map(({ id }) => id),
      );
    },
  );
});

describe('a claim that is changed', () => {
  const was = {
    verdict: 'true',
    claim: 'The leak occurred in Singapore',
    summary: 'One officer dialled in from there.',
  };
  const change = (changes: object, published = {}) =>
    editClaim(
      FILE,
      { action: 'edit', article: 'leak', id: 'singapore', was, ...was, ...changes },
      { ...CONTEXT, published },
    );

  test('changes where it stands', () => {
    expect(change({ verdict: 'false', summary: 'Not so.' })).toEqual({
      text: FILE.replace('verdict: true', "verdict: 'false'").replace(
        'One officer dialled in from there.',
        'Not so.',
      ),
    });
  });

  test('stays as it is if nothing was changed', () => {
    expect(change({})).toEqual({ text: FILE });
  });

  test('of which the verdict was published needs a reason, which readers get', () => {
    const published = { singapore: 'true' };
    expect(change({ verdict: 'false' }, published)).toMatchObject({ field: 'reason' });
    const [claim] = claimsIn(change({ verdict: 'false', reason: 'A  mistake.' }, published));
    expect(claim?.['history']).toEqual([
      { date: '2024-05-01', from: 'true', to: 'false', reason: 'A mistake.' },
    ]);
    expect(change({ summary: 'Better said.' }, published)).toHaveProperty('text');
  });

  test('gets evidence behind what it has', () => {
    const [claim] = claimsIn(change({ evidence: { source: 'radio', stance: 'context' } }));
    expect(claim?.['evidence']).toHaveLength(3);
  });

  test('is refused if the file says something else by now', () => {
    expect(reasonOf(change({ was: { ...was, summary: 'Older.' } }))).toContain('meanwhile');
  });
});
