import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/domain/problem.ts';
import { type Files, loadFiles, SOUND, soundExcept } from './content-folder.ts';

const ARTICLE = 'articles/leak.md';
const CLAIM = '    claim: The leak occurred in Singapore\n';
const SUMMARY = '    summary: One officer dialled in from there.\n';

function brief({ rule, path, place }: Problem): string {
  const file = path.replace(/^.*\/content-[^/]+\//u, '');
  return `${file}:${String(place?.line)}:${String(place?.column)} ${rule}`;
}

/** What is broken, where, and the problems expected, in order. */
const BROKEN: readonly [name: string, files: Files, expected: readonly string[]][] = [
  ['misspelt key', at('title: The', 'titel: The'), ['2:1 missing-key', '2:1 unknown-key']],
  ['unknown key of a claim', at(CLAIM, `${CLAIM}    rating: 5\n`), ['17:5 unknown-key']],
  ['missing key of a claim', at(CLAIM, ''), ['14:5 missing-key']],
  ['missing key of a map', at('  rights: Theirs.\n', ''), ['4:1 missing-key']],
  ['wrong stance', at('stance: supports', 'stance: support'), ['24:17 wrong-value']],
  ['impossible day', at('published: 2024-03-05', 'published: 2024-02-30'), ['7:14 wrong-value']],
  ['empty value', at('title: The leak', 'title:'), ['2:1 wrong-value']],
  ['duplicate key', at(CLAIM, `${CLAIM}${CLAIM}`), ['17:5 yaml-syntax']],
  ['unknown alias', at('title: The leak', 'title: *gone'), ['2:8 yaml-syntax']],
  ['empty frontmatter', { ...SOUND, [ARTICLE]: '---\n---\n# The leak\n' }, ['1:4 wrong-value']],
  ['no frontmatter', { ...SOUND, [ARTICLE]: '# The leak\n' }, ['1:1 frontmatter-missing']],
  ['duplicate id', at('id: shame', 'id: singapore'), ['28:9 duplicate-id']],
  ['id of a note', at('id: shame', 'id: note-singapore'), ['28:9 duplicate-id']],
  ['alias in use', at('id: shame', 'id: shame\n    aliases: [singapore]'), ['29:15 duplicate-id']],
  ['unknown verdict', at('verdict: opinion', 'verdict: opinoin'), ['31:14 unknown-verdict']],
  [
    'unknown source',
    at('source: radio', 'source: radoi'),
    ['26:17 unknown-source', '42:3 source-unused'],
  ],
  ['unknown person', at('by: [desk]', 'by: [dusk]'), ['10:8 unknown-person']],
  [
    'unknown exception',
    at(SUMMARY, `${SUMMARY}    exceptions: { nonsense: Why }\n`),
    ['20:19 unknown-rule'],
  ],
  ['title differs', at('title: The leak', 'title: A leak'), ['2:8 title-differs']],
  ['unknown claim', at(SUMMARY, `${SUMMARY}    repeats: [leak/no]\n`), ['20:15 unknown-claim']],
  ['missing quote', at('quote: most likely', 'quote: most probably'), ['15:12 quote-missing']],
  ['ambiguous quote', at('quote: a shame', 'quote: The officers'), ['29:12 quote-ambiguous']],
  [
    'prefix that does not fit',
    at('quote: a shame', 'quote: The officers\n    prefix: nowhere'),
    ['30:13 quote-missing'],
  ],
  ['cut word', at('quote: a shame', 'quote: We can'), ['29:12 quote-cuts-word']],
  [
    'a wrong quote beside a wrong day',
    at('quote: a shame', 'quote: a sham\n    said: yesterday'),
    ['29:12 quote-cuts-word', '30:11 wrong-value'],
  ],
  ['future day', at('asOf: 2024-04-01', 'asOf: 2999-01-01'), ['21:11 date-in-future']],
  ['no evidence', at('verdict: opinion', 'verdict: false'), ['31:14 evidence-missing']],
  [
    'one report in two places',
    at('publisher: Radio', 'publisher: Radio\n    origin: Wire'),
    ['22:5 evidence-thin', '26:17 evidence-counted-twice'],
  ],
  [
    'foreign quote',
    at('source: radio', 'source: radio\n        quote: Er war da'),
    ['27:16 evidence-untranslated'],
  ],
  [
    'summary with verdict',
    at('summary: A view.', 'summary: "Opinion: a view."'),
    ['32:14 summary-repeats-verdict'],
  ],
  [
    'claim with rating',
    at('claim: The leak is a shame', 'claim: The leak is a shame (false)'),
    ['30:12 claim-contains-rating'],
  ],
  [
    'long claim',
    at('claim: The leak is a shame', `claim: ${'word '.repeat(16)}`),
    ['30:12 claim-long'],
  ],
  [
    'unsourced link',
    at('(https://wire.example/1)', '(https://other.example/)'),
    ['20:15 analysis-link-unsourced'],
  ],
  [
    'history that leads elsewhere',
    at(
      SUMMARY,
      `${SUMMARY}    history:\n      - { date: 2024-04-02, from: true, to: false, reason: Why }\n`,
    ),
    ['21:45 history-broken'],
  ],
  [
    'silent change',
    { ...SOUND, 'permalinks.yaml': 'leak:\n  singapore: false\n  shame: opinion\n' },
    ['18:14 verdict-changed-silently'],
  ],
  [
    'same words, same claim',
    at(
      'quote: a shame\n    claim: The leak is a shame',
      `quote: most likely occurred in Singapore\n${CLAIM.trimEnd()}`,
    ),
    ['29:12 same-words'],
  ],
];

/** The sound files with one passage of the article replaced. */
function at(passage: string, replacement: string): Files {
  return soundExcept(ARTICLE, passage, replacement);
}

describe('loadContent', () => {
  test('finds nothing wrong with sound content', async () => {
    const { problems, articles } = await loadFiles(SOUND);
    expect(problems).toEqual([]);
    expect(articles.map(({ slug }) => slug)).toEqual(['leak']);
  });

  test.each(BROKEN)('%s', async (_name, files, expected) => {
    const { problems } = await loadFiles(files);
    expect(problems.map(brief)).toEqual(expected.map((place) => `${ARTICLE}:${place}`));
  });

  test('leaves out articles with errors, and keeps those with warnings', async () => {
    const broken = await loadFiles(at('quote: a shame', 'quote: a disgrace'));
    const warned = await loadFiles(at('claim: The leak is', `claim: ${'word '.repeat(16)}`));
    expect(broken.articles).toHaveLength(0);
    expect(warned.articles).toHaveLength(1);
  });

  test('anchors, numbers and sorts claims in the order of the text', async () => {
    const text = (SOUND[ARTICLE] ?? '').replace('quote: a shame', 'quote: The leak most likely');
    const { articles } = await loadFiles({ ...SOUND, [ARTICLE]: text });
    expect(articles[0]?.claims.map(({ id, number, exact }) => [id, number, exact])).toEqual([
      ['shame', 1, 'The leak most likely'],
      ['singapore', 2, 'most likely occurred in Singapore'],
    ]);
    expect(articles[0]?.claims[1]).toMatchObject({
      block: 1,
      sentence: { before: 'The leak ', after: ', and it is a shame.' },
    });
    expect(articles[0]?.html).toContain('id="singapore"');
  });

  test('keeps withdrawn claims apart, without looking for their words', async () => {
    const withdrawn = 'quote: gone words\n    withdrawn: { date: 2024-05-01, reason: Wrong. }';
    const { articles, problems } = await loadFiles(at('quote: a shame', withdrawn));
    expect(problems).toEqual([]);
    expect(articles[0]?.claims.map(({ id }) => id)).toEqual(['singapore']);
    expect(articles[0]?.withdrawn.map(({ id }) => id)).toEqual(['shame']);
  });

  test('reads Windows line ends and a byte order mark', async () => {
    const text = `\uFEFF${(SOUND[ARTICLE] ?? '').replaceAll('\n', '\r\n')}`;
    expect((await loadFiles({ ...SOUND, [ARTICLE]: text })).problems).toEqual([]);
    const wrong = text.replace('quote: a shame', 'quote: a disgrace');
    const { problems } = await loadFiles({ ...SOUND, [ARTICLE]: wrong });
    expect(problems.map(brief)).toEqual([`${ARTICLE}:29:12 quote-missing`]);
  });

  test('an exception silences its rule for its claim', async () => {
    const excepted = 'verdict: false\n    exceptions: { evidence-missing: Nobody wrote about it. }';
    expect((await loadFiles(at('verdict: opinion', excepted))).problems).toEqual([]);
  });

  test('site.yaml sets the severity of editorial rules only', async () => {
    const files = at('verdict: opinion', 'verdict: false');
    const site = SOUND['site.yaml'] ?? '';
    const set = (rules: string) => ({ ...files, 'site.yaml': `${site}rules: { ${rules} }\n` });
    const warned = await loadFiles(set('evidence-missing: warning'));
    expect(warned.problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect((await loadFiles(set('evidence-missing: off'))).problems).toEqual([]);
    const fixed = await loadFiles(set('quote-missing: off, evidence-missing: off'));
    expect(fixed.problems.map(brief)).toEqual(['site.yaml:15:10 unknown-rule']);
  });

  test('files that are missing, not UTF-8, or badly named', async () => {
    const others = Object.entries(SOUND).filter(([name]) => name !== 'site.yaml');
    const missing = await loadFiles(Object.fromEntries(others));
    expect(missing.problems.map(brief)).toEqual(['site.yaml:undefined:undefined file-unreadable']);
    const named = await loadFiles({
      ...SOUND,
      'pages/search.md': '---\ntitle: A\nsummary: B\n---\n',
    });
    expect(named.problems.map(brief)).toEqual(['pages/search.md:1:1 file-name']);
    const upper = await loadFiles({ ...SOUND, 'articles/A b.md': SOUND[ARTICLE] ?? '' });
    expect(upper.problems.map(brief)).toEqual(['articles/A b.md:1:1 file-name']);
  });

  test('published addresses that are gone', async () => {
    const permalinks = 'leak:\n  gone: true\nlost:\n  a: true\n';
    const { problems } = await loadFiles({ ...SOUND, 'permalinks.yaml': permalinks });
    expect(problems.map(brief)).toEqual([
      'permalinks.yaml:2:3 permalink-vanished',
      'permalinks.yaml:3:1 permalink-vanished',
    ]);
  });

  test('two spellings with one address', async () => {
    const other = (SOUND[ARTICLE] ?? '').replace('Boris P.', 'Boris P');
    const { problems } = await loadFiles({ ...SOUND, 'articles/second.md': other });
    expect(problems.map(brief)).toEqual(['articles/second.md:17:22 same-address']);
  });

  test('messages name the nearest passage, its line and the words that differ', async () => {
    const { problems } = await loadFiles(at('quote: most likely', 'quote: most prob\u00ADably'));
    expect(problems[0]?.message).toContain('"most likely occurred in Singapore" on line 53');
    expect(problems[0]?.message).toContain('"probably" in the quote, "likely" in the text');
    expect(problems[0]?.message).toContain('a soft hyphen (U+00AD)');
  });

  test('hints of ambiguous quotes can be pasted', async () => {
    const { problems } = await loadFiles(at('quote: a shame', 'quote: The officers'));
    expect(problems[0]?.message).toContain('line 56, line 58');
    const lines = problems[0]?.hint.split('\n').slice(1) ?? [];
    expect(lines.map((line) => line.split('# ')[1])).toEqual(['line 56', 'line 58']);
    for (const line of lines) {
      const pasted = await loadFiles(at('quote: a shame', `quote: The officers\n    ${line}`));
      expect(pasted.problems).toEqual([]);
    }
  });

  test('misspelt keys and verdicts come with what was meant', async () => {
    const key = await loadFiles(at('title: The', 'titel: The'));
    expect(key.problems.map(({ message }) => message).join()).toContain('did you mean `title`?');
    const verdict = await loadFiles(at('verdict: opinion', 'verdict: opinoin'));
    expect(verdict.problems[0]?.message).toContain('expected one of true, false, opinion');
    expect(verdict.problems[0]?.hint).toContain('Did you mean `opinion`?');
  });

  test('an avalanche of YAML aliases is refused', async () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [x]'
        : `l${String(level)}: &l${String(level)} [${`*l${String(level - 1)}, `.repeat(9)}]`,
    );
    const { problems } = await loadFiles({ ...SOUND, 'verdicts.yaml': levels.join('\n') });
    expect(problems.map(brief)).toEqual(['verdicts.yaml:2:10 yaml-syntax']);
  });
});

test('an article that only breaks editorial rules is a draft, one that breaks others is neither', async () => {
  const unfinished = await loadFiles(
    soundExcept('articles/leak.md', 'verdict: opinion', 'verdict: false'),
  );
  expect(unfinished.problems.map(({ rule }) => rule)).toEqual(['evidence-missing']);
  expect(unfinished.articles).toEqual([]);
  expect(unfinished.drafts.map(({ slug }) => slug)).toEqual(['leak']);
  const broken = await loadFiles(
    soundExcept('articles/leak.md', 'quote: a shame', 'quote: a pity'),
  );
  expect([...broken.articles, ...broken.drafts]).toEqual([]);
});
