import { describe, expect, it } from 'vitest';
import { renderBody, renderProse, toHtml } from '../../../src/markdown/render.ts';

const body = (markdown: string): string => toHtml(renderBody(markdown).tree);

describe('renderBody', () => {
  it('keeps characters as typed', () => {
    expect(body(`"It's" -- so...`)).toBe(`<p>"It's" -- so...</p>`);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src="https://example.org/a.png" onerror="alert(1)">',
    '<a href="javascript:alert(1)">a</a>',
    '[a](javascript:alert(1))',
    '<p id="claim" class="c" style="color:red" onclick="alert(1)">a</p>',
    '<mark>a</mark>',
    '<iframe src="https://example.org"></iframe>',
  ])('keeps nothing dangerous of %s', (markdown) => {
    expect(body(markdown)).not.toMatch(/script|alert|onerror|src|id=|class=|style=|mark|iframe/u);
  });

  it('marks links to elsewhere, and drops relative addresses', () => {
    expect(body('[a](https://example.org)')).toBe(
      '<p><a href="https://example.org" rel="nofollow noopener">a</a></p>',
    );
    expect(body('[a](/other)')).toBe('<p><a>a</a></p>');
  });

  it('has only elements at the top, and a list is one of them', () => {
    const { tree } = renderBody('- one\n- two\n\n<span>loose</span> text\n\n<em>x</em>');
    expect(tree.children.map((node) => node.type === 'element' && node.tagName)).toEqual([
      'ul',
      'p',
      'p',
    ]);
  });
});

describe('renderProse', () => {
  it('keeps relative links and sanitises', () => {
    expect(renderProse('[a](/rules/) <b onclick="x()">b</b>').html).toBe(
      '<p><a href="/rules/">a</a> <b>b</b></p>',
    );
  });
});
