import { spawn } from 'node:child_process';
import path from 'node:path';

/** A command of `src/cli` to be started, and the signal that ends it. */
export interface Killing {
  readonly command: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Working folder; the project by default. */
  readonly cwd?: string;
  readonly signal?: 'SIGKILL' | 'SIGTERM' | 'SIGINT';
  /** Milliseconds after the start. */
  readonly afterMs: number;
}

/** How a killed process ended. */
export interface Death {
  readonly pid: number;
  /** Exit code; `null` if the signal ended it. */
  readonly code: number | null;
  /** Whether it had ended by itself before. */
  readonly wasDone: boolean;
  readonly ms: number;
}

/** Starts a command and sends it a signal after some time, if it is still running then. */
export function runAndKill(killing: Killing): Promise<Death> {
  const { command, args = [], env, cwd = process.cwd(), signal = 'SIGKILL', afterMs } = killing;
  const started = performance.now();
  const child = spawn(process.execPath, [path.resolve('src', 'cli', `${command}.ts`), ...args], {
    cwd,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  });
  let wasKilled = false;
  const timer = setTimeout(() => {
    wasKilled = child.kill(signal);
  }, afterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      const ms = performance.now() - started;
      resolve({ pid: child.pid ?? 0, code, wasDone: !wasKilled, ms });
    });
  });
}
