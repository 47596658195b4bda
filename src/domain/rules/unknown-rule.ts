import type { Finding } from '../problem.ts';
import { RULES } from './registry.ts';
import { suggestName } from './did-you-mean.ts';

const EDITORIAL = Object.entries(RULES)
  .filter(([, { kind }]) => kind === 'editorial')
  .map(([name]) => name);

/**
 * Rule names that cannot be set: unknown ones, and fixed rules, which guard against a wrong page.
 *
 * @param names Keys of a map from rule names.
 * @param keys Where that map stands: `['rules']`, or `['claims', 0, 'exceptions']`.
 */
export function findUnknownRules(
  names: readonly string[],
  keys: readonly (string | number)[],
): Finding[] {
  return names
    .filter((name) => !EDITORIAL.includes(name))
    .map((name) => ({
      rule: 'unknown-rule',
      at: { keys: [...keys, name], target: 'key' },
      message: Object.hasOwn(RULES, name)
        ? `the rule "${name}" is fixed and cannot be set; expected an editorial rule`
        : `there is no rule "${name}"; expected the name of an editorial rule`,
      hint: suggestName(name, EDITORIAL),
    }));
}
