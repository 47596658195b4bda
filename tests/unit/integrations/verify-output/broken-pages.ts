export const HOME = 'https://test.example/x/';
export const ARTICLE = 'articles/fluss-im-tal/index.html';
export const CLAIM = 'articles/fluss-im-tal/fische/index.html';

/** A replacement that puts HTML before the main part of a page. */
export function inMain(html: string): readonly [from: string, to: string] {
  return ['<main', `${html}<main`];
}

/** One thing wrong in a finished site below /x/: its name, the file, what is replaced by what, and the problem. */
export type BrokenPage = readonly [
  name: string,
  file: string,
  from: string,
  to: string,
  problem: string | RegExp,
];

export const BROKEN_PAGES: readonly BrokenPage[] = [
  [
    'a broken link',
    CLAIM,
    ...inMain('<a href="/x/nowhere/">x</a>'),
    '"/x/nowhere/" leads to no file',
  ],
  [
    'a relative one',
    CLAIM,
    ...inMain('<a href="../nowhere/">x</a>'),
    '/articles/fluss-im-tal/nowhere/" leads to no file',
  ],
  [
    'a link that forgets the sub-path',
    CLAIM,
    ...inMain('<a href="/claims/">x</a>'),
    '"/claims/" leaves the site',
  ],
  [
    'a full address',
    CLAIM,
    ...inMain(`<a href="${HOME}nowhere/">x</a>`),
    'nowhere/" leads to no file',
  ],
  [
    'a script as a link',
    CLAIM,
    ...inMain('<a href="javascript:alert(1)">x</a>'),
    'has the scheme javascript:',
  ],
  [
    'a missing anchor',
    CLAIM,
    ...inMain('<a href="#nowhere">x</a>'),
    `${CLAIM}#nowhere, but nothing there`,
  ],
  [
    'one of another page',
    CLAIM,
    ...inMain('<a href="/x/articles/fluss-im-tal/#nowhere">x</a>'),
    `${ARTICLE}#nowhere`,
  ],
  ['a doubled id', CLAIM, ...inMain('<p id="main">x</p>'), 'the id "main" occurs twice'],
  [
    'a label of nothing',
    CLAIM,
    ...inMain('<label for="nothing">x</label>'),
    'refers to the id "nothing"',
  ],
  [
    'invalid HTML',
    CLAIM,
    ...inMain('<p>x<div></div>'),
    'its HTML is not valid, <div> stands inside <p>',
  ],
  [
    'a doubled attribute',
    CLAIM,
    ...inMain('<p id="a" id="b">x</p>'),
    '<p> has the attribute id twice',
  ],
  [
    'linked data that cannot be read',
    CLAIM,
    '{"@context"',
    '{"@context',
    'its linked data is not valid JSON',
  ],
  [
    'linked data that leads nowhere',
    CLAIM,
    `"url":"${HOME}articles/`,
    `"url":"${HOME}artikel/`,
    'leads to no file',
  ],
  [
    'a ClaimReview that states a fact in another way',
    CLAIM,
    '"alternateName":"Widerlegt"',
    '"alternateName":7',
    `${CLAIM}: its facts cannot be compared: its ClaimReview cannot be read, reviewRating.alternateName: Invalid input: expected string, received number; this is a fault of src/domain/claim-review.ts, not of the content`,
  ],
  [
    'an annotation that does',
    'articles/fluss-im-tal/annotations.jsonld',
    '"exact": "tausend Forellen"',
    '"exact": 7',
    /annotations.jsonld: .*: its annotations cannot be read, first\.items\.\d+\.target\.\S+: .*; this is a fault of src\/domain\/annotations\.ts/u,
  ],
  [
    'a record that is cut off',
    'data/claims.jsonl',
    '}\n',
    '\n',
    /claims.jsonl: .*: record 1 cannot be read, .*JSON.*; this is a fault of src\/domain\/dataset\/to-claim-record\.ts/u,
  ],
  [
    'an image from elsewhere',
    CLAIM,
    ...inMain('<img alt="" src="https://a.example/b.png">'),
    '"https://a.example/b.png" is of another host',
  ],
  [
    'a script from elsewhere',
    CLAIM,
    ...inMain('<script src="//a.example/b.js"></script>'),
    '"//a.example/b.js" is of another host',
  ],
  [
    'a frame from elsewhere',
    CLAIM,
    ...inMain('<iframe src="https://a.example/"></iframe>'),
    'is of another host',
  ],
  [
    'a preload from elsewhere',
    CLAIM,
    '<link',
    '<link rel="preload" href="https://a.example/f.woff2"><link',
    'is of another host',
  ],
  [
    'a style from elsewhere',
    CLAIM,
    ...inMain('<p style="background:url(https://a.example/b)">x</p>'),
    'is of another host',
  ],
  [
    'a picture for others elsewhere',
    CLAIM,
    'property="og:image" content="',
    'property="og:image" content="https://a.example/',
    /leads to no file|is of another host/u,
  ],
  [
    'a changed word',
    ARTICLE,
    'tausend <span class="end"',
    'tausand <span class="end"',
    'does not show the text that was checked: it departs at',
  ],
  [
    'a space less',
    ARTICLE,
    'tausend <span class="end"',
    'tausend<span class="end"',
    'does not show the text that was checked',
  ],
  [
    'a space more',
    ARTICLE,
    'tausend <span class="end"',
    'tau send <span class="end"',
    'does not show the text that was checked',
  ],
  [
    'a mark on other words',
    ARTICLE,
    'data-claims="fische"',
    'data-claims="wasser"',
    'the claim "fische" has no mark',
  ],
  [
    'a mark of no claim',
    ARTICLE,
    'data-claims="fische"',
    'data-claims="fische other"',
    'marked as the claim "other"',
  ],
  [
    'a mark without its id',
    ARTICLE,
    '<mark id="fische"',
    '<mark id="fisch"',
    'nothing has the id "fische" of a claim',
  ],
  [
    'a missing note',
    ARTICLE,
    ' id="note-fische"',
    ' id="note-fisch"',
    'the claim "fische" has no note',
  ],
  [
    'a feed',
    'feed.xml',
    `href="${HOME}articles/`,
    `href="${HOME}artikel/`,
    /feed.xml: .* leads to no file/u,
  ],
  [
    'a dataset',
    'data/claims.csv',
    `${HOME}articles/`,
    `${HOME}artikel/`,
    /claims.csv: .* leads to no file/u,
  ],
  [
    'an annotation',
    'articles/fluss-im-tal/annotations.jsonld',
    `"${HOME}articles/`,
    `"${HOME}artikel/`,
    /annotations.jsonld: .* leads to no file/u,
  ],
  [
    'an annotation that cannot be read',
    'articles/fluss-im-tal/annotations.jsonld',
    '{',
    '{{',
    'its content is not valid JSON',
  ],
  [
    'a card',
    'embed/fluss-im-tal/fische/index.html',
    `${HOME}articles/`,
    `${HOME}artikel/`,
    'leads to no file',
  ],
  [
    'the code to embed a card',
    'embed/fluss-im-tal/fische/oembed.json',
    `${HOME}embed/`,
    `${HOME}embett/`,
    'leads to no file',
  ],
];
