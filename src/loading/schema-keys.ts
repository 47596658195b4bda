import { z } from 'zod';

/**
 * The keys a strict object of `schema` allows at `path`, through optional and transformed values, arrays and records.
 * Empty where there is no object with fixed keys.
 */
export function schemaKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(schema);
  const [key, ...rest] = path;
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Record<string, z.core.$ZodType>;
    if (key === undefined) return Object.keys(shape);
    const field = shape[String(key)];
    return field === undefined ? [] : schemaKeys(field, rest);
  }
  if (key === undefined) return [];
  if (inner instanceof z.ZodArray) return schemaKeys(inner.element, rest);
  if (inner instanceof z.ZodRecord) return schemaKeys(inner.valueType, rest);
  return [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.unwrap());
  }
  // Values are judged as they are written, before they are transformed.
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}
