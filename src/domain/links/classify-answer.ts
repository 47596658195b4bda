import type { Answer } from './answer.ts';
import type { LinkState } from './link-report.ts';
import { softNotFound } from './soft-not-found.ts';

const GONE: ReadonlySet<number> = new Set([404, 410]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

/**
 * What an answer says about the address that was asked for. Only the host's own word makes an address dead:
 * refusals, overload and silence are often meant for programs alone, and are `unknown`.
 *
 * @param url The address, absolute.
 * @param hasQuote Whether words of the source were found on the page. They outweigh any sign of another page.
 */
export function classifyAnswer(url: string, answer: Answer, hasQuote: boolean): LinkState {
  if (answer.kind === 'no-answer') {
    return {
      status: answer.reason === 'host-unknown' ? 'dead' : 'unknown',
      detail: answer.detail,
    };
  }
  const { status } = answer;
  if (GONE.has(status)) return { status: 'dead', detail: `answers ${status}` };
  if (status < 200 || status > 299) {
    return {
      status: 'unknown',
      detail: `answers ${status}, which may be meant for programs alone`,
    };
  }
  const finalUrl = answer.redirects.at(-1)?.to ?? url;
  const soft = hasQuote ? undefined : softNotFound(url, finalUrl, answer.pages);
  if (soft !== undefined) return { status: 'soft-404', detail: soft };
  const movedTo = newAddress(url, answer);
  return movedTo === undefined
    ? { status: 'ok', detail: `answers ${status}` }
    : { status: 'moved', detail: `has moved to ${movedTo}`, movedTo };
}

/** The address at the end of the permanent redirects that come first; a temporary one does not count, nor what follows it. */
function newAddress(
  url: string,
  { redirects }: Extract<Answer, { kind: 'response' }>,
): string | undefined {
  const end = redirects.findIndex(({ status }) => !PERMANENT.has(status));
  const last = redirects.slice(0, end < 0 ? redirects.length : end).at(-1)?.to;
  return last === undefined || withoutFragment(last) === withoutFragment(url) ? undefined : last;
}

function withoutFragment(url: string): string {
  return new URL(url).href.replace(/#.*$/u, '');
}
