import type { RuleName } from '../domain/rules/registry.ts';

/** Where a rule is explained, with an example and its repair: `CONTRIBUTING.md#quote-missing`. */
export function ruleLink(rule: RuleName): string {
  return `CONTRIBUTING.md#${rule}`;
}
