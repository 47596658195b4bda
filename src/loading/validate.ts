import { slug } from 'github-slugger';
import type { z } from 'zod';
import type { Finding } from '../domain/problem.ts';
import { nearestName, suggestName } from '../domain/rules/did-you-mean.ts';
import { slug as slugSchema } from '../domain/schemas/fields.ts';
import { schemaKeys } from './schema-keys.ts';

type Keys = readonly (string | number)[];

/** What a schema makes of data, with everything that is wrong. */
export interface Validated<T> {
  /**
   * The value, defaults filled in. Also given where only unknown keys were found, so that the other rules
   * can speak in the same run.
   */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** Validates `data` from a YAML file and turns zod's issues into findings for authors. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): Validated<z.output<Schema>> {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => toFindings(schema, data, issue));
  const onlyUnknownKeys = findings.every(({ rule }) => rule === 'unknown-key');
  if (!onlyUnknownKeys) return { value: undefined, findings };
  return { value: schema.safeParse(withoutKeys(data, findings)).data, findings };
}

function toFindings(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): Finding[] {
  const keys = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const allowed = schemaKeys(schema, keys);
    const present = Object.keys(asRecord(valueAt(data, keys)) ?? {});
    return issue.keys.map((key) => unknownKey([...keys, key], allowed, present));
  }
  if (issue.code === 'invalid_key') {
    return [wrongKey(keys, issue.issues.map(({ message }) => message).join('; '))];
  }
  if (keys.length > 0 && !hasKey(data, keys)) return [missingKey(keys)];
  const wrong = wrongValue(keys, valueAt(data, keys), issue);
  return [isEmptyAndRequired(schema, data, keys) ? { ...wrong, hint: FILL_IN } : wrong];
}

const FILL_IN = 'Write a value: this key is always needed.';

/** Whether a key has no value, and removing it would be the next mistake. */
function isEmptyAndRequired(schema: z.ZodType, data: unknown, keys: Keys): boolean {
  if (keys.length === 0 || (valueAt(data, keys) ?? undefined) !== undefined) return false;
  const result = schema.safeParse(withoutKeys(data, [{ at: { keys } }]));
  return result.error?.issues.some(({ path }) => path.join('.') === keys.join('.')) ?? false;
}

function unknownKey(keys: Keys, allowed: readonly string[], present: readonly string[]): Finding {
  const key = String(keys.at(-1));
  const free = allowed.filter((name) => !present.includes(name));
  const nearest = nearestName(key, free) ?? nearestName(key, allowed);
  return {
    rule: 'unknown-key',
    at: { keys, target: 'key' },
    message:
      nearest === undefined
        ? `there is no key \`${key}\` here; expected one of ${allowed.join(', ')}`
        : `there is no key \`${key}\` here; did you mean \`${nearest}\`?`,
    hint: nearest === undefined ? 'Remove the key.' : `Write \`${nearest}\`, or remove the key.`,
  };
}

function wrongKey(keys: Keys, expectation: string): Finding {
  return {
    rule: 'wrong-value',
    at: { keys, target: 'key' },
    message: `the key \`${String(keys.at(-1))}\` is not possible; ${expectation}`,
    hint: 'Rename the key, and everything that refers to it.',
  };
}

function missingKey(keys: Keys): Finding {
  const key = String(keys.at(-1));
  const parent = keys.slice(0, -1);
  return {
    rule: 'missing-key',
    at: { keys: parent, target: 'key' },
    message: `the key \`${key}\` is missing; expected it ${parent.length === 0 ? 'at the top level' : `in \`${pathOf(parent)}\``}`,
    hint: `Add \`${key}: …\`.`,
  };
}

function wrongValue(keys: Keys, value: unknown, issue: z.core.$ZodIssue): Finding {
  const at = { keys, target: 'value' } as const;
  const found = `\`${pathOf(keys)}\` is ${describe(value)}`;
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const message = `${found}; expected one of ${allowed.join(', ')}`;
    return { rule: 'wrong-value', at, message, hint: suggestName(String(value), allowed) };
  }
  return {
    rule: 'wrong-value',
    at,
    message: `${found}; ${expectation(issue)}`,
    hint: repair(value, issue),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  int: 'a whole number',
};

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${KINDS[issue.expected] ?? issue.expected}`;
  return issue.message.replace(/^(?:Invalid input: |Too \w+: )/u, '');
}

/** What to do about a value, as concretely as the value allows. */
function repair(value: unknown, issue: z.core.$ZodIssue): string {
  const plain = ['string', 'number', 'boolean'].includes(typeof value)
    ? JSON.stringify(value).replace(/^"|"$/gu, '')
    : undefined;
  if (value === null || value === undefined) return 'Write a value, or remove the key.';
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return plain === undefined ? 'Write plain text instead.' : `Put it in quotes: "${plain}".`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array' && plain !== undefined) {
    return `Put it in brackets: [${plain}].`;
  }
  if (issue.message.startsWith('expected a slug') && typeof value === 'string') {
    const name = slug(value);
    return slugSchema.safeParse(name).success ? `Write ${name}.` : 'Choose such a name.';
  }
  return 'Write a value of that kind.';
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value instanceof Uint8Array) return 'binary data';
  if (value instanceof Date) return 'a timestamp';
  if (typeof value === 'object') return 'a map';
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

/** Keys as authors read them: `claims[0].evidence`. */
function pathOf(keys: Keys): string {
  if (keys.length === 0) return 'the file';
  return keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${String(key)}]` : path === '' ? key : `${path}.${key}`,
    '',
  );
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}

function valueAt(data: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((value, key) => asRecord(value)?.[key], data);
}

function hasKey(data: unknown, keys: Keys): boolean {
  const parent = asRecord(valueAt(data, keys.slice(0, -1)));
  return parent !== undefined && Object.hasOwn(parent, String(keys.at(-1)));
}

function withoutKeys(data: unknown, findings: readonly Pick<Finding, 'at'>[]): unknown {
  const copy = structuredClone(data);
  for (const { at } of findings) {
    if ('fileOffset' in at) continue;
    const parent = asRecord(valueAt(copy, at.keys.slice(0, -1)));
    if (parent !== undefined) Reflect.deleteProperty(parent, String(at.keys.at(-1)));
  }
  return copy;
}
