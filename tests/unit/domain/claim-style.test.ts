import { describe, expect, it } from 'vitest';
import { filterId, filterRules, lineRules, targetRules } from '../../../src/domain/claim-style.ts';
import type { Verdict } from '../../../src/domain/schemas/verdicts.ts';
import { claimOf, SCALE } from './published.ts';

/** Selector and declarations of each rule, one a line. */
function read(rules: string) {
  return rules.split('\n').map((rule) => {
    const [, selector, body = ''] = /^(\S.*?) ?\{(.*)\}$/u.exec(rule) ?? [];
    const declarations = body.trim().replace(/;$/u, '').split(';');
    return {
      selector,
      names: declarations.map((text) => /^--([a-z-]+): ?[^:\s]/u.exec(text)?.[1]),
    };
  });
}

describe('targetRules', () => {
  it('lets words and note stand out where the address names the claim, an earlier id or the note', () => {
    const [rule] = read(targetRules([claimOf('one', { aliases: ['uno'] })]));
    expect(rule?.selector).toBe(
      'body:has(:is(#one,#note-one,#uno,#note-uno):target) :is(#note-one,[data-claim="one"])',
    );
    expect(rule?.names).toEqual(['hit', 'edge', 'thicker', 'shown', 'steps']);
  });

  it('has a rule for each claim', () => {
    const rules = read(targetRules([claimOf('one'), claimOf('two')]));
    expect(rules.map(({ selector }) => selector?.includes('#note-two'))).toEqual([false, true]);
  });

  it('names an id that begins with a digit in a way CSS can read, and others by their hash', () => {
    expect(targetRules([claimOf('5-percent')])).toContain(':is([id="5-percent"],#note-5-percent)');
    expect(targetRules([claimOf('top-5')])).toContain(':is(#top-5,#note-top-5)');
  });
});

describe('filterRules', () => {
  it('lets everything with another verdict step back, but not the claim in the address', () => {
    const rules = read(filterRules(SCALE));
    expect(rules.map(({ selector }) => selector)).toEqual(
      SCALE.map(
        ({ key }) =>
          `body:has([id="${filterId(key)}"]:checked) :is(.line,.note,.stroke):not([data-verdict="${key}"],.is-target)`,
      ),
    );
    for (const { names } of rules) {
      expect(names).toEqual(['tone', 'tint', 'thicker', 'number-color', 'shown']);
    }
  });

  it('has an id for each control', () => {
    expect(filterId('false')).not.toBe(filterId('true'));
    expect(filterId('false')).toMatch(/^[a-z]+-false$/u);
  });
});

describe('lineRules', () => {
  it('draws a wavy line for the verdict that is a cross, and for no other', () => {
    const worse: Verdict = { ...SCALE[0], key: 'pants-on-fire' };
    expect(lineRules([...SCALE, worse])).toBe(
      '[data-verdict="pants-on-fire"] { --line-style: wavy; }',
    );
    expect(lineRules([])).toBe('');
  });
});
