import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { embedCode, embedSize, toOembed } from '../../../src/domain/embed.ts';

const FRAME = {
  src: 'https://example.org/embed/a/b/?x=1&y=2',
  title: 'Fact check: "50%" <b>&amp;</b> more\'s </iframe><script>',
  size: { width: 600, height: 300 },
};

test('the code holds one frame, and no text of it becomes markup', () => {
  const { document } = parseHTML(`<!doctype html><html><body>${embedCode(FRAME)}</body></html>`);
  expect(document.body.querySelectorAll('*')).toHaveLength(1);
  const frame = document.querySelector('iframe');
  expect(frame?.getAttribute('src')).toBe(FRAME.src);
  expect(frame?.getAttribute('title')).toBe(FRAME.title);
  expect(frame?.getAttribute('width')).toBe('600');
  expect(frame?.getAttribute('height')).toBe('300');
  expect(frame?.getAttribute('loading')).toBe('lazy');
});

test('the code is one line, and the frame never wider than its column', () => {
  const code = embedCode(FRAME);
  expect(code).toMatch(
    /^<iframe src="[^"]*" title="[^"]*" width="600" height="300" loading="lazy" /u,
  );
  expect(code).toMatch(/ style="[^"]*max-width:100%[^"]*"><\/iframe>$/u);
});

test('a longer text, or a wider script, asks for a taller frame', () => {
  const texts = { claim: 'a', quote: 'a'.repeat(100), summary: 'b', speaker: 'c' };
  const { height } = embedSize(texts);
  expect(embedSize({ ...texts, quote: 'a'.repeat(300) }).height).toBeGreaterThan(height);
  expect(embedSize({ ...texts, quote: '橋'.repeat(100) }).height).toBeGreaterThan(height);
});

test('oEmbed names everything a rich answer must have', () => {
  const answer = toOembed(FRAME, { name: 'Example', url: 'https://example.org/' });
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 600, height: 300 });
  expect(answer.html).toBe(embedCode(FRAME));
  expect(answer.provider_url).toBe('https://example.org/');
});
