import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import pidtree from 'pidtree';
import pidusage from 'pidusage';
import type { Command } from './contender.ts';

/** What a run cost. */
export interface Cost {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processor, user and system, of the process and of all it started. */
  readonly cpu: number;
  /** Most bytes that the process and all it started held at the same time. */
  readonly memory: number;
}

const SAMPLE_EVERY_MS = 250;
/** Listing the processes of a machine takes a hundred times as long as asking one for its memory: once a second. */
const SAMPLES_PER_LIST = 4;
/** POSIX: the shell's second line of `times` sums up the processes it has waited for. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';

/** A command that failed, with what it printed: first what it complained of. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly printed: string;

  constructor(args: readonly string[], code: number | null, printed: string) {
    super(`${args.join(' ')} ended with ${code ?? 'a signal'}:\n${printed}`);
    this.printed = printed;
  }
}

/** Runs a command that nobody measures. @throws CommandError if it fails. */
export async function runCommand(command: Command): Promise<void> {
  await measureOne(command);
}

/** Runs commands one after the other. @throws CommandError if one fails. */
export async function measure(commands: readonly Command[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (const command of commands) costs.push(await measureOne(command));
  return {
    wall: costs.reduce((sum, { wall }) => sum + wall, 0),
    cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
}

async function measureOne({ args, cwd, env }: Command): Promise<Cost> {
  const started = performance.now();
  const child = spawn('sh', ['-c', TIMED, 'sh', ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const [, stdout, stderr, times] = child.stdio;
  const printed = Promise.all([text(readable(stderr)), text(readable(stdout))]);
  const reported = text(readable(times));
  const memory = watchMemory(child.pid);
  const code = await ended;
  const wall = (performance.now() - started) / 1000;
  const peak = await memory.stop();
  if (code !== 0) {
    throw new CommandError(args, code, (await printed).join('\n'));
  }
  return { wall, cpu: readTimes(await reported), memory: peak };
}

function readable(stream: unknown): AsyncIterable<Uint8Array> & NodeJS.ReadableStream {
  if (stream instanceof Object && Symbol.asyncIterator in stream && 'pipe' in stream) {
    return stream as AsyncIterable<Uint8Array> & NodeJS.ReadableStream;
  }
  throw new TypeError('The command has no pipe to read from.');
}

/** `0m1.20s 0m0.30s` twice: the shell itself, and what it started. */
function readTimes(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const found = [...children.matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/gu)];
  if (found.length !== 2) throw new Error(`Expected two times from the shell, got "${children}".`);
  return found
    .map(({ groups }) => Number(groups?.['minutes']) * 60 + Number(groups?.['seconds']))
    .reduce((sum, seconds) => sum + seconds, 0);
}

function watchMemory(root: number | undefined): { readonly stop: () => Promise<number> } {
  let peak = 0;
  let watching = root !== undefined;
  const watch = async (pid: number): Promise<void> => {
    let pids: readonly number[] = [];
    for (let sample = 0; watching; sample += 1) {
      if (sample % SAMPLES_PER_LIST === 0) pids = await treeOf(pid);
      peak = Math.max(peak, await memoryOf(pids));
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS));
    }
  };
  const done = root === undefined ? Promise.resolve() : watch(root);
  return {
    stop: async () => {
      watching = false;
      await done;
      return peak;
    },
  };
}

/** A process and all it started. */
function treeOf(root: number): Promise<readonly number[]> {
  return pidtree(root, { root: true }).catch(() => []);
}

/** Processes end between being listed and being asked; they then count as nothing. */
async function memoryOf(pids: readonly number[]): Promise<number> {
  const usages = await Promise.all(
    pids.map((pid) =>
      pidusage(pid).then(
        ({ memory }) => memory,
        () => 0,
      ),
    ),
  );
  return usages.reduce((sum, memory) => sum + memory, 0);
}
