import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const dependencies = z.record(z.string(), z.string()).default({});
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        license: z.string().optional(),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().default(false),
        optionalDependencies: dependencies,
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const project = z
  .object({
    dependencies,
    devDependencies: dependencies,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Every installed package but the project itself, with the name it has in the registry. */
const installed = Object.entries(packages)
  .filter(([folder]) => folder !== '')
  .map(([folder, data]) => ({ name: folder.split('node_modules/').at(-1) ?? '', ...data }));
const names = new Set(installed.map(({ name }) => name));

/** Licences under which the project may use a package, in its build or in its tests. */
const COMPATIBLE = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC'],
  ...['MIT', 'Python-2.0', 'Zlib'],
  // Fonts, shown on the pages.
  'OFL-1.1',
  // Used as they come, never changed nor built in: libvips for share images, Lightning CSS, axe.
  ...['LGPL-3.0-or-later', 'MPL-2.0'],
]);

/** Packages with a part for each platform: those names, with the platforms in the maker's spelling. */
const NATIVE: Readonly<Record<string, readonly string[]>> = {
  '@esbuild/': ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'],
  '@img/sharp-': ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'],
  '@pagefind/': ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'windows-x64'],
  'lightningcss-': [
    ...['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-x64-gnu', 'win32-x64-msvc'],
  ],
  '@rolldown/binding-': [
    ...['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-x64-gnu', 'win32-x64-msvc'],
  ],
};

describe('packages', () => {
  it('have exact versions, the same in both files', () => {
    for (const [name, version] of Object.entries({
      ...project.dependencies,
      ...project.devDependencies,
    })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('have a checksum each', () => {
    expect(installed.length).toBeGreaterThan(300);
    const without = installed.filter(({ integrity }) => !/^sha512-/u.test(integrity ?? ''));
    expect(without).toEqual([]);
  });

  it('are there for every platform', () => {
    const wanted = [
      ...installed.flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies)),
      ...Object.entries(NATIVE).flatMap(([start, ends]) => ends.map((end) => `${start}${end}`)),
    ];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('run scripts when installed only if they are named', () => {
    const scripted = installed.filter(({ hasInstallScript }) => hasInstallScript);
    expect(scripted.map(({ name }) => name).sort()).toEqual(
      Object.keys(project.allowScripts).sort(),
    );
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^strict-allow-scripts=true$/mu);
  });

  it('have licences that the project may use', () => {
    const others = installed.filter(
      ({ license = 'none' }) =>
        !license.split(/ AND /u).every((part) => COMPATIBLE.has(part.replace(/[()]/gu, ''))),
    );
    expect(others.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
  });
});

const workflowSchema = z.object({
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.enum(['read', 'write'])),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

describe.each(globSync('.github/workflows/*.yml'))('%s', (file) => {
  const { jobs } = workflowSchema.parse(parse(readFileSync(file, 'utf8')));

  it('may do nothing but what its jobs name', () => {
    const written = Object.values(jobs).flatMap(({ permissions }) =>
      Object.keys(permissions).filter((name) => permissions[name] === 'write'),
    );
    expect(written).toEqual(file.includes('deploy') ? ['pages', 'id-token'] : []);
  });

  it('names actions by commit, and puts no event into a command', () => {
    for (const { uses, run } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[\da-f]{40}$/u);
      expect(run ?? '').not.toContain('${{');
    }
  });
});
