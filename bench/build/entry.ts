import type { Progress } from '../progress.ts';
import type { Contender } from './contender.ts';
import { CommandError, type Cost } from './measure.ts';
import { usefulLine } from './useful-line.ts';

/** Why a program takes part no longer. */
export interface Failure {
  /** The line that says why. */
  readonly line: string;
  /** The whole message, with what the program printed. */
  readonly message: string;
}

/** A program in one table, with what it has cost so far. */
export interface Entry {
  name: string;
  readonly costs: Cost[];
  /** Not there if the peer has failed before it could be asked anything. */
  contender?: Contender;
  failure?: Failure;
}

/** Does something with a peer. If that fails the peer has failed; the others are still worth comparing. */
export async function attempt(
  peer: Entry,
  work: () => Promise<void>,
  progress: Pick<Progress, 'log'>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const said = error instanceof CommandError ? error.printed : error.message;
    peer.failure = { line: usefulLine(said), message: error.message };
    progress.log(`  ${peer.name} failed, and is left out from now on: ${peer.failure.line}`);
  }
}
