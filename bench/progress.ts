import { MultiBar } from 'cli-progress';
import { formatDuration, secondsLeft } from './time-left.ts';

/** One part of the bench, and how long it usually takes with the sizes it has by default. */
export interface PlannedPart {
  readonly name: string;
  /** Seconds on two cores; nothing where other sizes are asked for. */
  readonly usual: number | undefined;
}

/**
 * Tells a person how far the bench is: which part, which run of how many, the time gone and roughly the time left.
 * In a terminal it is a line that stays below what is printed. Elsewhere every run is a line of its own.
 */
export class Progress {
  readonly #parts: readonly PlannedPart[];
  readonly #started = performance.now();
  readonly #bars: MultiBar | undefined;
  #part = -1;
  #partStarted = 0;
  #doing = '';
  #run = 0;
  #runs = 0;
  #finished = 0;
  #spent = 0;
  /** When the present run began; what is done between runs is none. */
  #runStarted: number | undefined;

  constructor(parts: readonly PlannedPart[]) {
    this.#parts = parts;
    if (!process.stdout.isTTY) return;
    this.#bars = new MultiBar({
      format: () => this.#status(),
      stream: process.stdout,
      clearOnComplete: true,
      fps: 2,
    });
    this.#bars.create(1, 0);
  }

  /** Begins the next part. */
  begin(): void {
    this.#part += 1;
    this.#partStarted = performance.now();
    this.#doing = '';
    [this.#run, this.#runs, this.#finished, this.#spent] = [0, 0, 0, 0];
    this.log(`\n— ${this.#parts[this.#part]?.name ?? ''} (${this.#place()})`);
  }

  /** So many runs of the part are still to come, as far as is known by now. */
  plan(runs: number): void {
    this.#runs = this.#run + runs;
  }

  /** What is going on between the runs. */
  doing(what: string): void {
    this.#doing = what;
    if (this.#bars === undefined) this.log(`  ${what} · ${this.#times()}`);
    else this.#bars.update();
  }

  /** Does the next run, and prints what is said of its result. */
  async run<T>(what: string, work: () => Promise<T>, describe?: (result: T) => string): Promise<T> {
    this.#run += 1;
    this.doing(`run ${this.#run} of ${this.#runs}: ${what}`);
    const started = performance.now();
    this.#runStarted = started;
    const result = await work();
    this.#runStarted = undefined;
    this.#finished += 1;
    this.#spent += secondsSince(started);
    if (describe !== undefined) this.log(`    ${what}: ${describe(result)}`);
    return result;
  }

  /** Prints lines that stay. */
  log(...lines: readonly string[]): void {
    const text = lines.join('\n');
    if (this.#bars === undefined) {
      console.log(text);
    } else {
      this.#bars.log(`${text}\n`);
      this.#bars.update();
    }
  }

  /** Takes the line away that stays below. */
  end(): void {
    this.#bars?.stop();
  }

  #status(): string {
    const name = this.#parts[this.#part]?.name ?? '';
    return `${this.#place()}, ${name}: ${this.#doing} · ${this.#times()}`;
  }

  #place(): string {
    return `part ${this.#part + 1} of ${this.#parts.length}`;
  }

  #times(): string {
    const left = secondsLeft({
      elapsed: secondsSince(this.#partStarted),
      finished: this.#finished,
      spent: this.#spent,
      current: this.#runStarted === undefined ? 0 : secondsSince(this.#runStarted),
      runs: this.#runs,
      usual: this.#parts[this.#part]?.usual,
      later: this.#parts.slice(this.#part + 1).map(({ usual }) => usual),
    });
    const gone = formatDuration(secondsSince(this.#started));
    if (left === undefined) return `${gone} gone`;
    return `${gone} gone, about ${formatDuration(left.seconds)} left${left.ofPart ? ' of this part' : ''}`;
  }
}

function secondsSince(moment: number): number {
  return (performance.now() - moment) / 1000;
}
