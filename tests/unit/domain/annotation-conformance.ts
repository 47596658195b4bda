import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import { z } from 'zod';

/** Folder of the W3C test suite inside the folder of conformance suites. */
const SUITE = 'w3c-web-annotation';

const testSchema = z.object({ assertions: z.array(z.string()) });
const schemaSchema = z.looseObject({
  id: z.string(),
  expectedResult: z.literal('valid').optional(),
});

/** One assertion of the suite: what it complains about. Nothing where the data conforms. */
export type Assertion = (data: unknown) => string[];

/**
 * The assertions that a `.test` file of the suite lists, by path.
 * @param folder the folder of conformance suites
 * @param test path of the file, such as `annotations/annotationMusts.test`
 */
export function readAssertions(folder: string, test: string): ReadonlyMap<string, Assertion> {
  const suite = path.join(folder, SUITE);
  const { assertions } = testSchema.parse(readJson(path.join(suite, test)));
  const ajv = createValidator(suite);
  return new Map(
    assertions.map((name) => {
      const schema = schemaSchema.parse(readJson(path.join(suite, name)));
      const validate = ajv.compile(schema);
      const assertion: Assertion = (data) =>
        validate(data) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`];
      return [name, assertion];
    }),
  );
}

function createValidator(suite: string): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  ajv.addFormat('uri', { type: 'string', validate: isAbsoluteIri });
  ajv.addFormat('date-time', { type: 'string', validate: isDateTime });
  for (const file of globSync('definitions/*.json', { cwd: suite })) {
    ajv.addSchema(schemaSchema.parse(readJson(path.join(suite, file))));
  }
  return ajv;
}

function isAbsoluteIri(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value) && URL.canParse(value);
}

function isDateTime(value: string): boolean {
  return z.iso.datetime({ offset: true }).safeParse(value).success;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
