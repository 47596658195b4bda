const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/** Attributes as written in a tag; those without a value have an empty one. Of two with one name, `twice` tells. */
export function readAttributes(written: string): {
  readonly values: ReadonlyMap<string, string>;
  readonly twice: string | undefined;
} {
  const values = new Map<string, string>();
  let twice: string | undefined;
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(written); found !== null; found = ATTRIBUTE.exec(written)) {
    const [, name = '', value = ''] = found;
    if (values.has(name)) twice = name;
    values.set(name, value.includes('&') ? decodeEntities(value) : value);
  }
  return { values, twice };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['nbsp', '\u{a0}'],
]);

/** Text with its character references resolved: the numeric ones, and the names that serialisers write. */
export function decodeEntities(written: string): string {
  return written.replace(
    /&(?:#(?<decimal>\d+)|#x(?<hex>[\da-f]+)|(?<name>[a-z]+));/giu,
    (reference, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES.get(name ?? '') ?? reference;
    },
  );
}
