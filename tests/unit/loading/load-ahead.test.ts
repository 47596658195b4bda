import { expect, it } from 'vitest';
import { loadAhead, takeLoadedAhead } from '../../../src/loading/load-ahead.ts';

const CONTENT = 'tests/fixtures/sites/german';

it('what was loaded ahead is given once, and for its own folder only', async () => {
  loadAhead(CONTENT);
  const loading = takeLoadedAhead(CONTENT);
  expect(takeLoadedAhead(CONTENT)).toBeUndefined();
  expect((await loading)?.articles).toHaveLength(3);
  loadAhead(CONTENT);
  expect(takeLoadedAhead('content')).toBeUndefined();
});
