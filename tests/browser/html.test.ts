import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard'],
    rules: {
      // Titles are the claims and headlines themselves; cutting them would change what they say.
      'long-title': 'off',
      // Numbers counted at build time reach the style sheet as properties of one element.
      'no-inline-style': 'off',
      // Safari takes the role from a list without bullets, so some lists state it.
      'no-redundant-role': 'off',
    },
  }),
);

// An author's raw HTML is made safe, and its nesting is still the author's: the hostile site is not ours to judge.
const JUDGED = Object.entries(SITES).filter(([name]) => name !== 'hostile');

for (const [name, { outDir }] of JUDGED) {
  test(`${name}: the HTML validator finds nothing on any page`, async () => {
    test.setTimeout(180_000);
    const findings: string[] = [];
    const files = globSync('**/*.html', { cwd: outDir });
    for (const file of files) {
      const { results } = await validator.validateFile(path.join(outDir, file));
      for (const { messages } of results) {
        findings.push(
          ...messages.map(
            ({ ruleId, message, line, column }) =>
              `${file}:${line}:${column} ${ruleId}: ${message}`,
          ),
        );
      }
    }
    expect(files.length).toBeGreaterThan(5);
    expect(findings).toEqual([]);
  });
}
