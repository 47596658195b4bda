import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import PQueue from 'p-queue';
import { afterAll, expect, test } from 'vitest';
import { SOUND } from '../loading/content-folder.ts';
import { edit } from './run-command.ts';
import { type Killing, runAndKill } from './run-and-kill.ts';

/** Processes are killed while they write: what they write is then as before or as after, and never between. `KILL_MORE=5` kills five times as many. */
const MORE = Number(process.env['KILL_MORE'] ?? 1);
const QUICK_KILLS = 20 * MORE;
const BUILD_KILLS = 10 * MORE;
const PARALLEL = Math.min(availableParallelism(), 4);
const FAR_MS = 120_000;

const root = mkdtempSync(path.join(tmpdir(), 'killed-'));
const compileCache = { NODE_COMPILE_CACHE: path.join(root, 'compiled') };
const counts: string[] = [];

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  console.log(['Processes killed while writing:', ...counts].join('\n  '));
});

interface Attempt {
  readonly folder: string;
  readonly content: string;
}

let folders = 0;
function freshFolder(): Attempt {
  folders += 1;
  const folder = path.join(root, String(folders));
  const content = path.join(folder, 'content');
  for (const [name, text] of Object.entries(SOUND)) {
    const file = path.join(content, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(
    path.join(content, 'permalinks.yaml'),
    '# Kept by hand\nleak:\n  shame: opinion # so\n',
  );
  return { folder, content };
}

/** Every file below a folder, with a digest of its content. */
function manifest(folder: string): Record<string, string> {
  const names = globSync('**/*', { cwd: folder, exclude: ['pagefind/**'] })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, digest(name)]));
}

/** What a quick command writes, read back as a text; an absent file is an empty one. */
interface Quick {
  readonly command: string;
  readonly run: (attempt: Attempt) => Omit<Killing, 'afterMs'>;
  readonly written: (attempt: Attempt) => string;
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const QUICK: readonly Quick[] = [
  {
    command: 'permalinks',
    run: ({ content }) => ({ command: 'permalinks', env: { CONTENT_DIR: content } }),
    written: ({ content }) => textOf(path.join(content, 'permalinks.yaml')),
  },
  {
    command: 'new',
    run: ({ content, folder }) => {
      writeFileSync(
        path.join(folder, 'text.txt'),
        Array.from({ length: 999 }, (_, line) => `Somebody wrote line ${line}.`).join('\n'),
      );
      const args = [path.join(folder, 'text.txt'), '--title', 'New words'];
      return { command: 'new', args, env: { CONTENT_DIR: content } };
    },
    written: ({ content }) => textOf(path.join(content, 'articles', 'new-words.md')),
  },
  {
    command: 'schemas',
    run: ({ content, folder }) => ({
      command: 'schemas',
      cwd: folder,
      env: { CONTENT_DIR: content },
    }),
    written: ({ folder }) => textOf(path.join(folder, '.vscode/schemas/article.schema.json')),
  },
];

test.each(QUICK)(
  '$command, killed at any moment, writes whole or not at all',
  { timeout: 240_000 * MORE },
  async (quick) => {
    const kill = async (afterMs: number) => {
      const attempt = freshFolder();
      const before = quick.written(attempt);
      const command = quick.run(attempt);
      const env = { ...command.env, ...compileCache };
      const death = await runAndKill({ ...command, env, afterMs });
      return { attempt, before, death, after: quick.written(attempt) };
    };
    await kill(FAR_MS);
    const model = await kill(FAR_MS);
    expect(model.death.code).toBe(0);
    expect(model.after).not.toBe(model.before);
    const queue = new PQueue({ concurrency: PARALLEL });
    const tries = await queue.addAll(
      Array.from({ length: QUICK_KILLS }, () => () => {
        return kill(model.death.ms * (0.5 + Math.random() * 0.7));
      }),
    );
    for (const { before, after } of tries) expect([before, model.after]).toContain(after);
    const killed = tries.filter(({ death }) => !death.wasDone);
    const written = killed.filter(({ after }) => after === model.after).length;
    counts.push(
      `${quick.command}: ${killed.length} killed, ${killed.length - written} as before, ${written} as after, 0 between`,
    );
    // What a killed process left does not stop the next one.
    const last = killed.find(({ after }) => after !== model.after)?.attempt;
    if (last === undefined) return;
    const again = await runAndKill({ ...quick.run(last), afterMs: FAR_MS });
    expect(again.code).toBe(0);
    expect(quick.written(last)).toBe(model.after);
  },
);

const SIGNALS = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT'] as const;
const EXIT_CODES = { SIGKILL: null, SIGTERM: 143, SIGINT: 130 };

test(
  'a build, killed at any moment, leaves a whole site',
  { timeout: 240_000 * MORE },
  async () => {
    const model = freshFolder();
    const build = (
      { content, folder }: Attempt,
      afterMs: number,
      signal: (typeof SIGNALS)[number],
    ) =>
      runAndKill({
        command: 'build',
        env: { CONTENT_DIR: content, OUT_DIR: path.join(folder, 'dist'), ...compileCache },
        signal,
        afterMs,
      });
    expect((await build(model, FAR_MS, 'SIGKILL')).code).toBe(0);
    const before = manifest(path.join(model.folder, 'dist'));
    cpSync(path.join(model.folder, 'dist'), path.join(root, 'old'), { recursive: true });
    const change = ({ content }: Attempt) => {
      edit(path.join(content, 'articles', 'leak.md'), 'summary: A view.', 'summary: A new view.');
    };
    change(model);
    const { ms } = await build(model, FAR_MS, 'SIGKILL');
    const after = manifest(path.join(model.folder, 'dist'));
    expect(after).not.toEqual(before);

    const kill = async (_: unknown, at: number) => {
      const attempt = freshFolder();
      const signal = SIGNALS[at % SIGNALS.length] ?? 'SIGKILL';
      const dist = path.join(attempt.folder, 'dist');
      cpSync(path.join(root, 'old'), dist, { recursive: true });
      change(attempt);
      const death = await build(attempt, ms * (0.05 + Math.random()), signal);
      return { attempt, death, signal, found: manifest(dist) };
    };
    const queue = new PQueue({ concurrency: PARALLEL });
    const tries = await queue.addAll(
      Array.from({ length: BUILD_KILLS }, (_, at) => () => kill(_, at)),
    );
    let asBefore = 0;
    for (const { found, death, signal, attempt } of tries) {
      const isBefore =
        found['index.html'] === before['index.html'] &&
        found['data/claims.csv'] === before['data/claims.csv'];
      expect(found).toEqual(isBefore ? before : after);
      asBefore += isBefore ? 1 : 0;
      if (!death.wasDone && death.code !== 0 && death.code !== null) {
        expect(death.code).toBe(EXIT_CODES[signal]);
        expect(readdirSync(attempt.folder).sort()).toEqual(['content', 'dist']);
      }
    }
    const killed = tries.filter(({ death }) => !death.wasDone);
    counts.push(
      `build: ${killed.length} killed, ${tries.length} folders found whole (${asBefore} as before, ${tries.length - asBefore} as after), 0 torn`,
    );

    const littered =
      killed.find(({ attempt }) => readdirSync(attempt.folder).length > 2) ?? tries[0];
    if (littered === undefined) throw new Error('No build was killed.');
    expect((await build(littered.attempt, FAR_MS, 'SIGKILL')).code).toBe(0);
    expect(manifest(path.join(littered.attempt.folder, 'dist'))).toEqual(after);
    expect(readdirSync(littered.attempt.folder).sort()).toEqual(['content', 'dist']);
    const works = readdirSync(path.join('.cache', 'builds'));
    expect(works.filter((name) => killed.some(({ death }) => String(death.pid) === name))).toEqual(
      [],
    );
  },
);
