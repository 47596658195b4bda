/** A BibTeX entry as LaTeX would print it. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string | string[]>>;
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
};

/**
 * Reads a file with one entry by BibTeX's own rules, apart from the code that writes it: values are in braces,
 * every brace counts, names are parted by an `and` outside braces.
 * @throws {Error} if the file is anything but one entry.
 */
export function readBibtex(file: string): BibtexEntry {
  const [head, type = '', key = ''] = /^@(\w+)\{([^\s,{}]+),/u.exec(file) ?? [];
  if (head === undefined) throw new Error('This does not begin like an entry.');
  const fields: Record<string, string | string[]> = {};
  let at = head.length;
  for (;;) {
    const [start, name = ''] = /^\s*(\w+) = \{/u.exec(file.slice(at)) ?? [];
    if (start === undefined) break;
    const value = inBraces(file, at + start.length);
    fields[name] = name === 'author' ? namesOf(value) : name === 'url' ? value : print(value);
    at += start.length + value.length + 2;
  }
  if (file.slice(at).trim() !== '}') throw new Error(`Something follows: ${file.slice(at)}`);
  return { type, key, fields };
}

/** The text up to the brace that closes it. */
function inBraces(file: string, from: number): string {
  let depth = 1;
  for (let at = from; at < file.length; at += 1) {
    if (file[at] === '{') depth += 1;
    if (file[at] === '}') depth -= 1;
    if (depth === 0) return file.slice(from, at);
  }
  throw new Error('A brace is never closed.');
}

function namesOf(list: string): string[] {
  const names = [''];
  let depth = 0;
  for (const word of list.split(/( and )/u)) {
    if (word === ' and ' && depth === 0) names.push('');
    else names.push(`${names.pop() ?? ''}${word}`);
    depth += word.split('{').length - word.split('}').length;
  }
  return names.map(print);
}

/** What LaTeX prints for a value: commands become characters, single escapes too, grouping vanishes. */
function print(value: string): string {
  const printed = value.replace(
    /\\([a-z]+)\{\}|\\([&%$#_])|[{}]|([\\&%$#_~^])/gu,
    (_, command: string | undefined, escaped: string | undefined, bare: string | undefined) => {
      if (bare !== undefined) throw new Error(`LaTeX would read this as a command: ${bare}`);
      if (command === undefined) return escaped ?? '';
      return COMMANDS[command] ?? `\\${command}`;
    },
  );
  return printed;
}
