import type { YAMLError } from 'yaml';

/** A mistake in YAML, in words for its author. */
export interface YamlExplanation {
  readonly message: string;
  readonly hint: string;
}

/** What authors most often get wrong, by the parser's code. The parser's own words speak to programmers. */
const KNOWN: Readonly<Partial<Record<YAMLError['code'], YamlExplanation>>> = {
  DUPLICATE_KEY: {
    message: 'this key stands here twice; expected each key once',
    hint: 'Remove one of the two.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'YAML takes a second ": " for another key; expected one key and its value',
    hint: 'Put the whole text in quotes, or write it on the lines below `>-`.',
  },
  TAB_AS_INDENT: {
    message: 'the line is indented with a tab; expected spaces',
    hint: 'Replace the tab by spaces.',
  },
  BAD_INDENT: {
    message:
      'the line is not indented like its neighbours; expected one column for the keys of a map, and every bracket closed',
    hint: 'Align the line with the keys beside it, or close the bracket before it.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'this tag has no meaning here; expected a value without one',
    hint: 'Remove the tag, or put the text in quotes if it only begins with an exclamation mark.',
  },
  RESOURCE_EXHAUSTION: {
    message: 'lists and maps stand too deep inside each other here; expected a few levels',
    hint: 'Remove the brackets or the indentation that nothing closes.',
  },
};

const UNCLOSED: YamlExplanation = {
  message: 'the quotation mark that opens here is not closed; expected it again behind the text',
  hint: 'Add the closing quotation mark.',
};

const GOES_ON: YamlExplanation = {
  message: 'the value has ended, and more follows; expected a new line',
  hint: "Put the whole text in single quotes ('), or write it on the lines below `>-`.",
};

/** True if the error is a quotation mark without its partner: its place is then the end of the text. */
export function isUnclosedQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.includes('quote');
}

/** Explains an error of the `yaml` package. */
export function explainYamlError(error: YAMLError): YamlExplanation {
  if (isUnclosedQuote(error)) return UNCLOSED;
  if (error.code === 'UNEXPECTED_TOKEN' && error.message.includes('at node end')) return GOES_ON;
  return (
    KNOWN[error.code] ?? {
      message: `not valid YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
      hint: 'Check indentation, and put text that contains ": " or begins with a special character in quotes.',
    }
  );
}
