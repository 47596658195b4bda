import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';

/** Histories that do not lead to the current verdict step by step, oldest first. */
export function findBrokenHistories(
  claims: readonly Pick<Claim, 'verdict' | 'history'>[],
): Finding[] {
  return claims.flatMap(({ verdict, history }, index) =>
    history.flatMap((entry, place): Finding[] => {
      const next = history[place + 1];
      const keys = ['claims', index, 'history', place];
      const expected = next?.from ?? verdict;
      return [
        ...(entry.from === entry.to
          ? [broken([...keys, 'to'], `the verdict stays "${entry.to}"; expected a change`)]
          : []),
        ...(entry.to === expected
          ? []
          : [
              broken(
                [...keys, 'to'],
                `the change leads to "${entry.to}"; expected "${expected}", ${next === undefined ? 'the current verdict' : 'where the next change begins'}`,
              ),
            ]),
        ...(next !== undefined && next.date < entry.date
          ? [
              broken(
                ['claims', index, 'history', place + 1, 'date'],
                `the day ${next.date} is before ${entry.date}; expected the oldest change first`,
              ),
            ]
          : []),
      ];
    }),
  );
}

function broken(keys: readonly (string | number)[], message: string): Finding {
  return {
    rule: 'history-broken',
    at: { keys },
    message,
    hint: 'List every change with its day, oldest first; the last `to` is the current verdict.',
  };
}
