import type { Claim } from '../domain/schemas/article.ts';
import type { MessageKey } from './i18n.ts';

/** An exception from the desk's rules, as readers are told of it. */
export interface ShownException {
  /** The rule in plain words: what a reader would otherwise expect. */
  readonly label: MessageKey;
  /** The checkers' reason. */
  readonly reason: string;
}

/** Rules about evidence, in plain words. The other rules are of the desk's own making and share one label. */
const LABELS: Readonly<Record<string, MessageKey>> = {
  'evidence-thin': 'exception.evidence-thin',
  'evidence-missing': 'exception.evidence-missing',
  'evidence-counted-twice': 'exception.evidence-counted-twice',
  'evidence-untranslated': 'exception.evidence-untranslated',
};

/** A claim's exceptions: those that bear on its evidence, and the rest. */
export function shownExceptions({ exceptions }: Pick<Claim, 'exceptions'>): {
  readonly evidence: readonly ShownException[];
  readonly other: readonly ShownException[];
} {
  const entries = Object.entries(exceptions);
  return {
    evidence: entries.flatMap(([rule, reason]) => {
      const label = LABELS[rule];
      return label === undefined ? [] : [{ label, reason }];
    }),
    other: entries
      .filter(([rule]) => !(rule in LABELS))
      .map(([, reason]) => ({ label: 'claim.exception', reason })),
  };
}
