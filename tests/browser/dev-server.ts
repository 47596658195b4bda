import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A running `npm run dev`. */
export interface DevServer {
  readonly url: string;
  /** Everything it has printed. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 90_000;

/** Starts `npm run dev` for a content folder, and waits until it answers. */
export async function startDevServer(contentDir: string, port: number): Promise<DevServer> {
  const url = `http://localhost:${port}/`;
  const server = spawn(process.execPath, ['src/cli/dev.ts', '--port', String(port)], {
    env: { ...process.env, CONTENT_DIR: contentDir, BASE_PATH: '/', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(url))) {
    if (Date.now() > deadline || server.exitCode !== null) {
      await stop(server);
      throw new Error(`The dev server did not start:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { url, log: () => printed, stop: () => stop(server) };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}
