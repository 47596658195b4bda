import path from 'node:path';

/** Everything the bench writes, besides its results, is in here. */
export const WORK_FOLDER = path.resolve('.cache', 'bench');
