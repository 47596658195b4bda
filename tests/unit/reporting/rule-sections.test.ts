import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES, type RuleName } from '../../../src/domain/rules/registry.ts';
import { ruleLink } from '../../../src/reporting/rule-link.ts';

const GUIDE = readFileSync('CONTRIBUTING.md', 'utf8');
const NAMES = Object.keys(RULES) as RuleName[];

/** The section of a heading, up to the next heading. GitHub makes the heading's anchor of the rule's name. */
function sectionOf(name: string): string | undefined {
  return GUIDE.split(/^#{2,4} /mu).find((section) => section.startsWith(`${name}\n`));
}

test.each(NAMES)('%s is explained where its message links to, with example and repair', (name) => {
  expect(ruleLink(name)).toBe(`CONTRIBUTING.md#${name}`);
  const section = sectionOf(name) ?? '';
  expect(section).toMatch(/^[\w-]+\n\n\S.{20,}/u);
  expect(section).toMatch(/^- Example: \S.{5,}$/mu);
  expect(section).toMatch(/^- Repair: \S.{5,}$/mu);
  const { kind } = RULES[name];
  expect(section.includes('_Editorial._')).toBe(kind === 'editorial');
});

test('no section explains a rule that does not exist', () => {
  const headings = [...GUIDE.matchAll(/^#### (.+)$/gmu)].map(([, heading]) => heading);
  expect(headings.filter((heading) => !NAMES.some((name) => name === heading))).toEqual([]);
});
