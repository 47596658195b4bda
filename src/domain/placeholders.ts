/**
 * What `npm run new` writes where an author's own words are to stand: the review's summary, which has to be
 * there, and the worked example, which is a comment. Published, each of them would be nonsense.
 */
export const PLACEHOLDERS = {
  review: 'No claim of this text has been checked yet.',
  id: 'a-short-name',
  claim: 'What is claimed, in one sentence',
  speaker: 'Who said it',
  summary: 'The short answer, which stands alone.',
  analysis: 'The reasoning, in markdown.',
  evidenceQuote: 'words of the source, copied',
  translation: 'the same in the language of the site',
  note: 'What this shows, and what it does not.',
  topic: 'a-topic',
  publisher: 'Who published it',
  title: 'Title as printed',
  url: 'https://example.org/report',
} as const;
