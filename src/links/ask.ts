import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Redirect } from '../domain/links/answer.ts';
import { retryDelay } from '../domain/links/retry-delay.ts';
import type { Patience } from '../domain/links/retry-delay.ts';
import type { HostQueues } from './host-queues.ts';
import { readPages } from './read-pages.ts';
import { isText, request } from './request.ts';
import type { RawResponse, RequestLimits } from './request.ts';

/** As many as browsers follow. */
const MOST_REDIRECTS = 20;

export interface AskLimits extends Patience, RequestLimits {}

/** What came of following an address once: its last response, or why there was none. */
type Attempt =
  | { readonly redirects: readonly Redirect[]; readonly response: RawResponse }
  | { readonly failure: Extract<Answer, { kind: 'no-answer' }> };

/**
 * Asks for an address: HEAD first, so that nothing large is loaded; then GET for a page that can be read, and
 * wherever HEAD was not answered well, because many hosts refuse it. Never throws for what a host does.
 */
export async function ask(url: string, queues: HostQueues, limits: AskLimits): Promise<Answer> {
  const head = await follow('HEAD', url, queues, limits);
  if ('response' in head && isFound(head.response) && !isText(head.response.contentType)) {
    return toAnswer(head);
  }
  if ('response' in head && head.response.retryAfter !== undefined && !isFound(head.response)) {
    const { status, retryAfter } = head.response;
    const retry = retryDelay(status, retryAfter, 1, Date.now(), limits);
    if (retry === 'give-up' && status === 429) return toAnswer(head);
    if (retry !== 'give-up') queues.pause(lastUrl(url, head), retry.waitMs);
  }
  for (let attempt = 1; ; attempt += 1) {
    const got = await follow('GET', url, queues, limits);
    const response = 'response' in got ? got.response : undefined;
    if (response && isFound(response)) return toAnswer(got);
    if ('failure' in got && got.failure.reason === 'redirects-in-a-circle') return got.failure;
    const retry = retryDelay(response?.status, response?.retryAfter, attempt, Date.now(), limits);
    if (retry === 'give-up') return toAnswer(got);
    if (retry.isAskedFor) queues.pause(lastUrl(url, got), retry.waitMs);
    await wait(retry.waitMs);
  }
}

async function follow(
  method: 'HEAD' | 'GET',
  url: string,
  queues: HostQueues,
  limits: RequestLimits,
): Promise<Attempt> {
  const redirects: Redirect[] = [];
  const seen = new Set<string>();
  let at = new URL(url).href.replace(/#.*$/u, '');
  try {
    while (!seen.has(at) && seen.size <= MOST_REDIRECTS) {
      seen.add(at);
      const address = at;
      const response = await queues.run(at, () => request(method, address, limits));
      if (response.location === undefined) return { redirects, response };
      redirects.push({ status: response.status, to: response.location });
      at = response.location.replace(/#.*$/u, '');
    }
  } catch (error) {
    return { failure: toFailure(error, at, limits) };
  }
  const detail = 'redirects in a circle; it may want cookies';
  return { failure: { kind: 'no-answer', reason: 'redirects-in-a-circle', detail } };
}

function isFound({ status }: RawResponse): boolean {
  return status >= 200 && status <= 299;
}

function lastUrl(url: string, attempt: Attempt): string {
  return 'response' in attempt ? (attempt.redirects.at(-1)?.to ?? url) : url;
}

function toAnswer(attempt: Attempt): Answer {
  if ('failure' in attempt) return attempt.failure;
  const { redirects, response } = attempt;
  const { status, body, contentType, isWhole } = response;
  const pages = body.length === 0 ? [] : readPages(body, contentType);
  return { kind: 'response', redirects, status, pages, isWhole };
}

function toFailure(
  error: unknown,
  url: string,
  { timeoutMs }: RequestLimits,
): Extract<Answer, { kind: 'no-answer' }> {
  if (error instanceof Error && error.name === 'TimeoutError') {
    const detail = `did not answer within ${timeoutMs / 1000} s`;
    return { kind: 'no-answer', reason: 'failed', detail };
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') {
    const detail = `there is no host ${new URL(url).hostname}`;
    return { kind: 'no-answer', reason: 'host-unknown', detail };
  }
  const words = cause instanceof Error ? cause.message : String(error);
  const detail = `cannot be reached: ${code === '' || words.includes(code) ? words : `${code} ${words}`}`;
  return { kind: 'no-answer', reason: 'failed', detail };
}
