/**
 * Whether to print ANSI colours: only on a terminal, unless the reader's environment says otherwise
 * (https://no-color.org, https://force-color.org).
 *
 * @param isTerminal `isTTY` of the stream; `undefined` where it is a file or a pipe.
 */
export function usesColor(
  variables: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean | undefined,
): boolean {
  if ((variables['NO_COLOR'] ?? '') !== '') return false;
  const forced = variables['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal === true;
}
