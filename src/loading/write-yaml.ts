import { Document, Scalar, visit } from 'yaml';

/** Columns after which long text is folded. */
const LINE_WIDTH = 110;

/**
 * A map as an item of a block list, indented by `column` spaces, without a line feed at its end. Texts that
 * are too long for a line are folded below `>-`.
 */
export function blockItem(item: Readonly<Record<string, unknown>>, column: number): string {
  const document = new Document(item);
  const width = LINE_WIDTH - column;
  visit(document, {
    Scalar: (key, scalar) => {
      const isLong = typeof scalar.value === 'string' && scalar.value.length > width - 15;
      if (key === 'value' && isLong) scalar.type = Scalar.BLOCK_FOLDED;
    },
  });
  return print(document, width)
    .split('\n')
    .map((line, index) =>
      line === '' ? '' : `${' '.repeat(column)}${index === 0 ? '- ' : '  '}${line}`,
    )
    .join('\n');
}

/** How a text was written before. */
export interface OldScalar {
  /** Its source. */
  readonly old: string;
  /** Its style, in the words of the `yaml` package. */
  readonly type: string | undefined;
  /** Column of its key, from 0. */
  readonly column: number;
  /** A comment follows on the same line, so it must stay on one line. */
  readonly isFollowed: boolean;
}

/** A text as the value of a key of a block map, in the style it had before. */
export function pairValue(value: string, { old, type, column, isFollowed }: OldScalar): string {
  const scalar = new Scalar(value);
  const style = STYLES.find((known) => known === type);
  if (style !== undefined) scalar.type = style;
  const [header = '', ...body] = print(
    new Document({ k: scalar }),
    isFollowed ? 0 : LINE_WIDTH - column,
  )
    .slice('k: '.length)
    .split('\n');
  const indented = body.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
  const isBlock = /^[>|]/u.test(header) && /^[>|]/u.test(old);
  if (!isBlock) return [header, ...indented].join('\n');
  const oldHeader = /^[^\r\n]*/u.exec(old)?.[0] ?? header;
  return `${[/^[>|][-+]?(?:[ \t]+#.*|[ \t]*)$/u.test(oldHeader) ? oldHeader : header, ...indented].join('\n')}\n`;
}

const STYLES = [
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_FOLDED,
  Scalar.BLOCK_LITERAL,
] as const;

function print(document: Document, lineWidth: number): string {
  return document.toString({ lineWidth, singleQuote: true }).replace(/\n$/u, '');
}
