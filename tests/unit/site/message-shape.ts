import {
  isArgumentElement,
  isDateElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTimeElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

/** What a message is filled with: the name of each value and the kind of its placeholder, each once. */
export function argumentsOf(message: string): ReadonlySet<string> {
  return new Set(parse(message, { ignoreTag: true }).flatMap(argumentsIn));
}

/** The kinds of numbers that each plural of a message tells apart: `one`, `other`. */
export function pluralsOf(message: string): readonly (readonly string[])[] {
  return parse(message, { ignoreTag: true })
    .filter(isPluralElement)
    .map(({ options }) => Object.keys(options));
}

/** A pattern of every text that a message can become. */
export function patternOf(message: string): RegExp {
  const source = parse(message, { ignoreTag: true }).map(patternIn).join('');
  return new RegExp(`^${source}$`, 'u');
}

function argumentsIn(element: MessageFormatElement): string[] {
  if (isLiteralElement(element) || isPoundElement(element)) return [];
  if (!('options' in element)) return 'value' in element ? [nameOf(element)] : [];
  const inside = Object.values(element.options).flatMap(({ value }) => value.flatMap(argumentsIn));
  // A plural fills the same value as a plain placeholder: only its name counts.
  return [element.value, ...inside];
}

function nameOf(element: MessageFormatElement & { value: string }): string {
  if (isDateElement(element) || isTimeElement(element)) return `${element.value} as a time`;
  return element.value;
}

function patternIn(element: MessageFormatElement): string {
  if (isLiteralElement(element)) return element.value.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  if (isPoundElement(element) || isNumberElement(element)) return '[\\d.,]+';
  if (isArgumentElement(element)) return '.+';
  if (isPluralElement(element) || isSelectElement(element)) {
    const options = Object.values(element.options).map(({ value }) =>
      value.map(patternIn).join(''),
    );
    return `(?:${options.join('|')})`;
  }
  return '.*';
}
