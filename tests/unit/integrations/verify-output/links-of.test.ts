import { expect, it } from 'vitest';
import { linksOf } from '../../../../src/integrations/verify-output/scan-page.ts';

it('finds what tags lead to, and nothing in text, scripts and other attributes', () => {
  const page = `<!doctype html><html lang="en"><head><title>A href="/title/"</title>
<meta property="og:image" content="https://test.example/share.png">
<script type="application/ld+json">{"text":" href=/script/ <a href='/x/'>"}</script></head>
<body><p title="<a href=">&lt;a href="javascript:text"> <a href="/a/?b=1&amp;c=2">words</a> src="/text/"</p>
<img src="/picture.png" alt=""></body></html>`;
  expect(linksOf(page)).toEqual([
    { kind: 'own', address: 'https://test.example/share.png' },
    { kind: 'link', address: '/a/?b=1&c=2' },
    { kind: 'own', address: '/picture.png' },
  ]);
});
