import { describe, expect, it } from 'vitest';
import { formatDuration, secondsLeft, type PartSoFar } from '../../../bench/time-left.ts';

const START: PartSoFar = {
  elapsed: 0,
  finished: 0,
  spent: 0,
  current: 0,
  runs: 0,
  usual: undefined,
  later: [],
};

describe('secondsLeft', () => {
  it('knows nothing before the first run of a part is over', () => {
    expect(secondsLeft({ ...START, elapsed: 10, runs: 4 })).toBeUndefined();
  });

  it('takes each run for as long as those before it', () => {
    const left = secondsLeft({
      ...START,
      elapsed: 55,
      finished: 2,
      spent: 20,
      current: 5,
      runs: 6,
    });
    expect(left).toEqual({ seconds: 35, ofPart: false });
  });

  it('trusts what is usual, and adds the parts that follow', () => {
    const left = secondsLeft({ ...START, elapsed: 10, runs: 4, usual: 60, later: [100, 20] });
    expect(left).toEqual({ seconds: 170, ofPart: false });
  });

  it('speaks of this part only, where a later one is unknown', () => {
    const left = secondsLeft({ ...START, elapsed: 10, usual: 60, later: [100, undefined] });
    expect(left).toEqual({ seconds: 50, ofPart: true });
  });

  it('goes by the runs once the usual time is over, and never below nothing', () => {
    const late = { ...START, elapsed: 80, usual: 60, finished: 3, spent: 75, current: 5 };
    expect(secondsLeft({ ...late, runs: 4 })?.seconds).toBe(20);
    expect(secondsLeft({ ...late, runs: 3 })?.seconds).toBe(0);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0:00'],
    [59.6, '1:00'],
    [754, '12:34'],
  ])('%d s is %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});
