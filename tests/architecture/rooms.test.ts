import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { roomRules, ROOMS } from './rooms.ts';

type Room = keyof typeof ROOMS;
const rooms = Object.keys(ROOMS) as Room[];

// The project's own room rules, without the typed rules: those need files that exist.
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    ...roomRules,
  ],
});

async function complaints(room: string, specifier: string): Promise<string[]> {
  const code = `import { thing } from '${specifier}';\nexport { thing };\n`;
  const [result] = await eslint.lintText(code, { filePath: `src/${room}/thing.ts` });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const pairs = rooms.flatMap((from) => rooms.map((to) => ({ from, to })));
const isAllowed = ({ from, to }: { from: Room; to: Room }) =>
  from === to || (ROOMS[from] as readonly string[]).includes(to);

describe('rooms of src', () => {
  test.each(pairs.filter((pair) => !isAllowed(pair)))(
    '$from may not import $to',
    async ({ from, to }) => {
      expect(await complaints(from, `../${to}/thing.ts`)).toEqual(['no-restricted-imports']);
      expect(await complaints(`${from}/deeper`, `../../${to}/thing.ts`)).toEqual([
        'no-restricted-imports',
      ]);
    },
  );

  test.each(pairs.filter(isAllowed))('$from may import $to', async ({ from, to }) => {
    expect(await complaints(from, `../${to}/thing.ts`)).toEqual([]);
  });

  test.each(['node:fs', 'astro', 'astro:content', 'yaml'])(
    'domain may not import %s',
    async (name) => {
      expect(await complaints('domain', name)).toEqual(['no-restricted-imports']);
    },
  );

  test.each(['zod', './thing.ts'])('domain may import %s', async (name) => {
    expect(await complaints('domain', name)).toEqual([]);
  });

  test('the project lints with these rules', async () => {
    const config: unknown = await new ESLint().calculateConfigForFile('src/domain/thing.ts');
    expect(JSON.stringify(config)).toContain('domain/ is pure');
  });
});
