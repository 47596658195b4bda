/** The requests of the index that is in use. There is one at a time. */
let inUse = new AbortController();
const plainFetch = globalThis.fetch.bind(globalThis);

/**
 * Watches what is fetched for an index that is about to be opened, and ends what is still under way for the one
 * before. Pagefind says nothing of a part of its index that does not come: it tells of fewer results, or waits
 * without end.
 *
 * @param folders Paths of the folders that Pagefind reads, each ending with a slash.
 * @returns A promise that never resolves. It rejects with the first file that did not come.
 */
export function watchRequests(folders: readonly string[]): Promise<never> {
  inUse.abort();
  const { signal } = (inUse = new AbortController());
  return new Promise((_resolve, reject) => {
    globalThis.fetch = async (input, init) => {
      if (typeof input !== 'string' || !folders.some((folder) => input.startsWith(folder))) {
        return plainFetch(input, init);
      }
      try {
        return await fetchWhole(input, signal);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    };
  });
}

/** A file with its last byte. */
async function fetchWhole(address: string, signal: AbortSignal): Promise<Response> {
  const response = await plainFetch(address, { signal });
  // Some hosts answer with a page where there is no file.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) {
    const given = isPage ? 'a page' : `status ${response.status}`;
    throw new Error(`${address} was answered with ${given}, expected a file of the search index.`);
  }
  return new Response(await response.arrayBuffer(), response);
}
