import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';

/** How gently one host is treated. */
export interface HostLimits {
  /** Requests to one host at the same time. */
  readonly hostConcurrency: number;
  /** Least time between the starts of two requests to one host. */
  readonly hostDelayMs: number;
}

/** Lines of requests, one line per host. */
export interface HostQueues {
  /** Runs a request when its host's turn comes. */
  readonly run: <T>(url: string, request: () => Promise<T>) => Promise<T>;
  /** Lets no request to the host of this address begin before the time is over. */
  readonly pause: (url: string, ms: number) => void;
}

/** Queues that keep every host's limits, whatever order addresses and redirects come in. */
export function createHostQueues({ hostConcurrency, hostDelayMs }: HostLimits): HostQueues {
  const hosts = new Map<string, { queue: PQueue; notBefore: number }>();
  const hostOf = (url: string) => {
    const { host } = new URL(url);
    const known = hosts.get(host);
    if (known !== undefined) return known;
    const pace = hostDelayMs > 0 ? { interval: hostDelayMs, intervalCap: 1, strict: true } : {};
    const created = { queue: new PQueue({ concurrency: hostConcurrency, ...pace }), notBefore: 0 };
    hosts.set(host, created);
    return created;
  };
  return {
    run(url, request) {
      const host = hostOf(url);
      return host.queue.add(async () => {
        await wait(Math.max(0, host.notBefore - Date.now()));
        return request();
      });
    },
    pause(url, ms) {
      const host = hostOf(url);
      host.notBefore = Math.max(host.notBefore, Date.now() + ms);
    },
  };
}
