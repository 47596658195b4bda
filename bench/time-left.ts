/** How far a part has come. All times are in seconds. */
export interface PartSoFar {
  readonly elapsed: number;
  /** Runs that are over, and the time of all of them. */
  readonly finished: number;
  readonly spent: number;
  /** How long the present run has taken. */
  readonly current: number;
  readonly runs: number;
  /** How long the whole part usually takes, if that is known. */
  readonly usual: number | undefined;
  /** The same of the parts that follow. */
  readonly later: readonly (number | undefined)[];
}

/** An estimate in seconds; of this part only, where nothing is known of those that follow. */
export interface TimeLeft {
  readonly seconds: number;
  readonly ofPart: boolean;
}

/** Roughly the time that is left: what is usual, or else as long for each run as for those before. */
export function secondsLeft(part: PartSoFar): TimeLeft | undefined {
  const own = leftOfPart(part);
  if (own === undefined) return undefined;
  const known = part.later.filter((usual) => usual !== undefined);
  const ofPart = known.length < part.later.length;
  const later = ofPart ? 0 : known.reduce((sum, usual) => sum + usual, 0);
  return { seconds: own + later, ofPart };
}

function leftOfPart(part: PartSoFar): number | undefined {
  const { elapsed, finished, spent, current, runs, usual } = part;
  if (usual !== undefined && usual > elapsed) return usual - elapsed;
  if (finished === 0) return undefined;
  return Math.max(0, (spent / finished) * (runs - finished) - current);
}

/** `0:07`, `12:30`: minutes and seconds. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
