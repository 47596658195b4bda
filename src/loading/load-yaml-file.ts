import path from 'node:path';
import type { z } from 'zod';
import type { Finding, Problem } from '../domain/problem.ts';
import { toProblems } from './content-file.ts';
import { readContentFile } from './read-content-file.ts';
import { validate } from './validate.ts';
import { parseYamlText } from './yaml-text.ts';

/** One YAML file of the content folder. */
export interface YamlFile<T> {
  /** `undefined` if the file is absent, or wrong. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** Turns findings of later rules about this file into problems. */
  readonly toProblems: (findings: readonly Finding[]) => Problem[];
}

/**
 * Reads and validates a YAML file.
 *
 * @param isOptional An absent file is then no problem.
 */
export async function loadYamlFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  isOptional = false,
): Promise<YamlFile<z.output<Schema>>> {
  const read = await readContentFile(file, path.dirname(file));
  if (read.text === undefined) {
    const problems = isOptional && read.isAbsent ? [] : [read.problem];
    return { value: undefined, problems, toProblems: () => [] };
  }
  const yaml = parseYamlText(read.text);
  const { value, findings } =
    yaml.findings.length > 0
      ? { value: undefined, findings: yaml.findings }
      : validate(schema, yaml.data);
  // Which severities an editor has set is known only after site.yaml is read; these rules are all fixed.
  const convert = (found: readonly Finding[]) => toProblems(found, file, yaml.placeOf, {});
  return { value, problems: convert(findings), toProblems: convert };
}
