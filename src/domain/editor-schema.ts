import { z } from 'zod';

/** Kinds of keys that live in content, not in code. A schema names them as `keysOf` in its metadata. */
export type KeyKind = 'verdicts' | 'people' | 'sources';

/** The keys that exist, by kind. Of a kind that is left out, any key will do. */
export type KnownKeys = Readonly<Partial<Record<KeyKind, readonly string[]>>>;

/** A JSON Schema, draft 7: what editors of YAML understand. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema by which an editor completes and underlines what authors type. It is not stricter than
 * the zod schema, and less strict where only our own rules can tell.
 */
export function editorSchema(schema: z.ZodType, known: KnownKeys): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { keysOf: kind, mayBeBoolean } = jsonSchema;
      delete jsonSchema['keysOf'];
      delete jsonSchema['mayBeBoolean'];
      if (mayBeBoolean === true) jsonSchema.type = ['string', 'boolean'];
      const keys = isKeyKind(kind) ? known[kind] : undefined;
      if (keys !== undefined && keys.length > 0) jsonSchema.enum = keys.flatMap(asYamlReads);
    },
  });
}

function isKeyKind(kind: unknown): kind is KeyKind {
  return kind === 'verdicts' || kind === 'people' || kind === 'sources';
}

/** YAML takes an unquoted `true` for a boolean; as a verdict it is the word. */
function asYamlReads(key: string): (string | boolean)[] {
  return key === 'true' || key === 'false' ? [key, key === 'true'] : [key];
}
