import { expect, test } from 'vitest';
import { formatTerminal } from '../../../src/reporting/format-terminal.ts';
import { type Files, loadFiles, SOUND } from './content-folder.ts';

const ARTICLE = 'articles/leak.md';
const CLAIM = '    claim: The leak occurred in Singapore\n';
const ANSWER = '    summary: One officer dialled in from there.\n';
const WORDS = 'quote: most likely occurred in Singapore';

interface Broken {
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  /** Files besides the sound ones. */
  readonly also?: Files;
}

/** What authors get wrong. The messages are in tests/fixtures/broken, one file for each. */
const KINDS: Readonly<Record<string, Broken>> = {
  'yaml-colon-in-text': { from: 'summary: It holds.', to: 'summary: It holds: nearly.' },
  'yaml-quote-left-open': { from: 'summary: It holds.', to: 'summary: "It holds.' },
  'yaml-quoted-word-first': { from: 'summary: A view.', to: 'summary: "Shame" is a view.' },
  'yaml-bracket-left-open': { from: 'by: [desk]', to: 'by: [desk' },
  'yaml-tab-for-indentation': { from: '  publisher: The', to: '\tpublisher: The' },
  'yaml-indentation-too-deep': { from: '    verdict: true', to: '      verdict: true' },
  'yaml-starts-with-at-sign': { from: 'name: Boris P.', to: 'name: @boris' },
  'yaml-unknown-alias': { from: 'title: The leak', to: 'title: *leak' },
  'yaml-unknown-tag': { from: 'title: The leak', to: "title: !!js/function 'x'" },
  'yaml-two-mistakes': { from: 'by: [desk]\n', to: 'by: [desk]\n  by: [desk]\n  by: [desk]\n' },
  'key-twice': { from: CLAIM, to: CLAIM + CLAIM },
  'key-misspelt': { from: 'title: The', to: 'titel: The' },
  'key-misspelt-in-claim': { from: 'asOf: 2024-04-01\n    evid', to: 'asof: 2024-04-01\n    evid' },
  'key-unknown': { from: CLAIM, to: `${CLAIM}    rating: 5\n` },
  'key-in-flow-map-misspelt': { from: '{ name: Boris P. }', to: '{ nmae: Boris P. }' },
  'key-missing': { from: CLAIM, to: '' },
  'key-proto': { from: '  wire:\n', to: '  __proto__:\n' },
  'value-empty': { from: 'title: The leak', to: 'title:' },
  'value-number-for-text': { from: 'name: Boris P.', to: 'name: 2024' },
  'value-list-for-text': { from: 'title: The leak', to: 'title: [The leak]' },
  'value-text-for-list': { from: 'by: [desk]', to: 'by: desk' },
  'value-not-in-list': { from: 'stance: supports', to: 'stance: support' },
  'value-kind-not-in-list': { from: 'kind: agency', to: 'kind: blog' },
  'value-control-character': { from: 'title: The leak', to: 'title: "The\\0 leak"' },
  'id-no-slug': { from: 'id: shame', to: 'id: A Shame' },
  'id-twice': { from: 'id: shame', to: 'id: singapore' },
  'day-that-does-not-exist': { from: 'published: 2024-03-05', to: 'published: 2024-02-30' },
  'day-written-otherwise': { from: 'published: 2024-03-05', to: 'published: 5 March 2024' },
  'day-in-future': { from: 'asOf: 2024-04-01\n    evid', to: 'asOf: 2999-01-01\n    evid' },
  'address-without-scheme': { from: 'url: https://wire.example/1', to: 'url: wire.example/1' },
  'address-with-script': { from: 'url: https://wire.example/1', to: 'url: javascript:alert(1)' },
  'language-misspelt': { from: 'lang: en\nsource', to: 'lang: english language\nsource' },
  'verdict-misspelt': { from: 'verdict: opinion', to: 'verdict: opinoin' },
  'source-misspelt': { from: 'source: radio', to: 'source: radoi' },
  'person-misspelt': { from: 'by: [desk]', to: 'by: [dsek]' },
  'repeated-claim-unknown': { from: ANSWER, to: `${ANSWER}    repeats: [leak/sham]\n` },
  'exception-misspelt': { from: ANSWER, to: `${ANSWER}    exceptions: { evidence-thn: Why }\n` },
  'exception-of-fixed-rule': {
    from: ANSWER,
    to: `${ANSWER}    exceptions: { title-differs: So }\n`,
  },
  'quote-one-letter-off': { from: WORDS, to: 'quote: most likely occured in Singapore' },
  'quote-nowhere': { from: WORDS, to: 'quote: zebras graze quietly beyond' },
  'quote-in-block-scalar': {
    from: WORDS,
    to: 'quote: >-\n      most likely occurred\n      in Sigapore',
  },
  'quote-in-quotation-marks': { from: WORDS, to: "quote: 'most likely occurred in Sigapore'" },
  'quote-by-anchor': {
    from: 'quote: a shame',
    to: 'quote: &words a disgrace\n    prefix: *words',
  },
  'quote-with-invisible-letters': { from: WORDS, to: 'quote: most likely\u200E occured' },
  'quote-twice-in-text': { from: 'quote: a shame', to: 'quote: The officers' },
  'quote-cuts-a-word': { from: 'quote: a shame', to: 'quote: We can' },
  'quote-wrong-suffix': { from: 'quote: a shame', to: 'quote: a shame\n    suffix: nowhere' },
  'title-other-than-heading': { from: 'title: The leak', to: 'title: A leak' },
  'summary-of-the-review-not-written': {
    from: 'summary: It holds.',
    to: 'summary: No claim of this text has been checked yet.',
  },
  'example-claim-not-written': {
    from: 'claim: The leak is a shame\n    verdict: opinion\n    summary: A view.',
    to: 'claim: What is claimed, in one sentence\n    verdict: opinion\n    summary: The short answer, which stands alone.',
  },
  'evidence-none': { from: 'verdict: opinion', to: 'verdict: false' },
  'evidence-of-one-report': { from: 'publisher: Radio', to: 'publisher: Radio\n    origin: Wire' },
  'several-at-once': {
    from: 'id: shame\n    quote: a shame',
    to: 'id: shame\n    said: 2024-13-01\n    quote: a sham',
  },
  'sound-claim-after-a-wrong-one': {
    from: '  - id: shame\n    quote: a shame\n    claim: The leak is a shame\n    verdict: opinion',
    to: '  - id: left\n    quote: The officers left\n    said: never\n  - id: shame\n    quote: a shame\n    claim: The leak is a shame\n    verdict: opinoin',
  },
  'wrong-claim-beside-a-sound-one': {
    from: `${ANSWER}    analysis: See`,
    to: `${ANSWER}    said: never\n    analysis: See`,
  },
  'frontmatter-missing': { from: '---\ntitle', to: 'title' },
  'frontmatter-not-closed': {
    from: '    accessed: 2024-04-01\n---\n',
    to: '    accessed: 2024-04-01\n',
  },
  'nested-lists-in-yaml': { from: 'title: The leak', to: `title: ${'['.repeat(9000)}` },
  'nested-quotes-in-body': { from: 'The officers left.', to: `${'>'.repeat(9000)} x` },
  'control-character-in-body': { from: 'The officers left.', to: 'The \u0007officers left.' },
  'scale-key-twice': { file: 'verdicts.yaml', from: 'key: false', to: 'key: true' },
  'scale-tone-unknown': { file: 'verdicts.yaml', from: 'tone: fails', to: 'tone: fail' },
  'site-rule-misspelt': {
    file: 'site.yaml',
    from: 'lang: en\n',
    to: 'lang: en\nrules: { claim-lang: off }\n',
  },
  'site-severity-unknown': {
    file: 'site.yaml',
    from: 'lang: en\n',
    to: 'lang: en\nrules: { claim-long: warn }\n',
  },
  'published-claim-gone': {
    from: 'lang: en',
    to: 'lang: en',
    also: { 'permalinks.yaml': 'leak:\n  singapore: true\n  gone: true\n' },
  },
  'published-verdict-changed': {
    from: 'lang: en',
    to: 'lang: en',
    also: { 'permalinks.yaml': 'leak:\n  singapore: false\n' },
  },
  'file-name-no-slug': {
    from: 'lang: en',
    to: 'lang: en',
    also: { 'pages/My Page.md': '---\ntitle: A\nsummary: B\n---\nText.\n' },
  },
};

test.each(Object.entries(KINDS))('%s', async (kind, { file = ARTICLE, from, to, also = {} }) => {
  const sound = SOUND[file] ?? '';
  expect(sound).toContain(from);
  const files = { ...SOUND, [file]: sound.replace(from, () => to), ...also };
  const { problems } = await loadFiles(files);
  expect(problems).not.toEqual([]);
  const report = formatTerminal(
    problems.map((problem) => ({
      ...problem,
      path: problem.path.replace(/^.*\/content-[^/]+\//u, ''),
    })),
    { color: false },
  )
    .replaceAll(new Date().toISOString().slice(0, 10), 'TODAY')
    // The parser goes as deep as its stack allows, which is not the same each time.
    .replace(/:\d{3,} error nested-too-deeply/u, ':COLUMN error nested-too-deeply');
  await expect(`${report}\n`).toMatchFileSnapshot(`../../fixtures/broken/${kind}.txt`);
});
