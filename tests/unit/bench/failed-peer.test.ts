import { describe, expect, it } from 'vitest';
import { attempt, type Entry } from '../../../bench/build/entry.ts';
import { measure } from '../../../bench/build/measure.ts';
import { usefulLine } from '../../../bench/build/useful-line.ts';

describe('attempt', () => {
  it('says why a program failed, in its own words', async () => {
    const peer: Entry = { name: 'Peer', costs: [] };
    const said: string[] = [];
    const script = 'console.log("reading"); throw new RangeError("Invalid string length")';
    const work = () => measure([{ args: [process.execPath, '-e', script], cwd: '.' }]);
    await attempt(
      peer,
      async () => {
        peer.costs.push(await work());
      },
      { log: (...lines) => said.push(...lines) },
    );
    expect(peer.failure?.line).toBe('RangeError: Invalid string length');
    expect(peer.failure?.message).toContain('reading');
    expect(peer.costs).toEqual([]);
    expect(said).toEqual([
      '  Peer failed, and is left out from now on: RangeError: Invalid string length',
    ]);
  });

  it('leaves a peer alone that does its work', async () => {
    const peer: Entry = { name: 'Peer', costs: [] };
    await attempt(peer, () => Promise.resolve(), { log: () => expect.unreachable() });
    expect(peer.failure).toBeUndefined();
  });
});

describe('usefulLine', () => {
  it.each([
    [
      'node:internal/x:12\n    throw err;\n    ^\n\nTypeError: no\n    at a (b.js:1:2)',
      'TypeError: no',
    ],
    [
      '10:20:30 [build] start\n\u001B[31m[ERROR]\u001B[39m Invalid string length',
      '[ERROR] Invalid string length',
    ],
    ['Invalid string length\n  Stack trace:\n    at x', 'Invalid string length'],
    [
      'npm warn old lockfile\nnpm error code ENOTFOUND\nnpm error network',
      'npm error code ENOTFOUND',
    ],
    [
      '[UnknownFilesystemError]\n  Hint:\n    Check it.\n  Caused by:\n  Invalid string length\n    at x',
      'Invalid string length',
    ],
    ['\n  Killed  \n', 'Killed'],
    ['', 'it said nothing'],
  ])('of %j', (output, line) => {
    expect(usefulLine(output)).toBe(line);
  });

  it('is short', () => {
    expect(usefulLine(`Error: ${'x'.repeat(1000)}`)).toHaveLength(161);
  });
});
