/**
 * Every rule the content is held to, by its permanent name. The name is printed with each problem, set in
 * site.yaml to change the severity, and is the anchor of the rule's section in CONTRIBUTING.md.
 *
 * `fixed` rules guard against a wrong or broken page and cannot be switched off; `editorial` ones can.
 */
export const RULES = {
  // Files and their syntax
  'file-unreadable': { kind: 'fixed', severity: 'error' },
  'file-too-large': { kind: 'fixed', severity: 'error' },
  'control-character': { kind: 'fixed', severity: 'error' },
  'nested-too-deeply': { kind: 'fixed', severity: 'error' },
  'file-name': { kind: 'fixed', severity: 'error' },
  'frontmatter-missing': { kind: 'fixed', severity: 'error' },
  'yaml-syntax': { kind: 'fixed', severity: 'error' },
  'unknown-key': { kind: 'fixed', severity: 'error' },
  'missing-key': { kind: 'fixed', severity: 'error' },
  'wrong-value': { kind: 'fixed', severity: 'error' },
  // References from one place to another
  'duplicate-id': { kind: 'fixed', severity: 'error' },
  'unknown-verdict': { kind: 'fixed', severity: 'error' },
  'unknown-source': { kind: 'fixed', severity: 'error' },
  'unknown-person': { kind: 'fixed', severity: 'error' },
  'unknown-claim': { kind: 'fixed', severity: 'error' },
  'unknown-rule': { kind: 'fixed', severity: 'error' },
  'same-address': { kind: 'fixed', severity: 'error' },
  'title-differs': { kind: 'fixed', severity: 'error' },
  // Quotes
  'quote-missing': { kind: 'fixed', severity: 'error' },
  'quote-ambiguous': { kind: 'fixed', severity: 'error' },
  'quote-cuts-word': { kind: 'fixed', severity: 'error' },
  'same-words': { kind: 'fixed', severity: 'error' },
  // Permanence
  'permalink-vanished': { kind: 'fixed', severity: 'error' },
  'verdict-changed-silently': { kind: 'fixed', severity: 'error' },
  'history-broken': { kind: 'fixed', severity: 'error' },
  // What a desk asks of a fact check
  'date-in-future': { kind: 'editorial', severity: 'error' },
  'evidence-missing': { kind: 'editorial', severity: 'error' },
  'evidence-thin': { kind: 'editorial', severity: 'error' },
  'evidence-counted-twice': { kind: 'editorial', severity: 'warning' },
  'evidence-untranslated': { kind: 'editorial', severity: 'error' },
  'summary-placeholder': { kind: 'editorial', severity: 'error' },
  'summary-repeats-verdict': { kind: 'editorial', severity: 'error' },
  'claim-contains-rating': { kind: 'editorial', severity: 'error' },
  'claim-long': { kind: 'editorial', severity: 'warning' },
  'analysis-link-unsourced': { kind: 'editorial', severity: 'error' },
  'look-alike-name': { kind: 'editorial', severity: 'warning' },
  'source-unused': { kind: 'editorial', severity: 'warning' },
} as const satisfies Record<string, { kind: 'fixed' | 'editorial'; severity: 'error' | 'warning' }>;

/** The permanent name of a rule. */
export type RuleName = keyof typeof RULES;
