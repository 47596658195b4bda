/** The rules of a `_headers` file: address, with `*` at the end for everything below, and its headers. */
type Rules = readonly {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}[];

/** Reads a `_headers` file as Netlify and Cloudflare Pages do. */
export function readHeadersFile(text: string): Rules {
  return text
    .trim()
    .split(/\n\n+/u)
    .map((block) => {
      const [address = '', ...lines] = block.split('\n');
      const headers = lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
      });
      return { address, headers: Object.fromEntries(headers) };
    });
}

/**
 * The headers of a path.
 *
 * @throws Error if two rules fit: hosts do not agree on what that means.
 */
export function headersFor(rules: Rules, path: string): Readonly<Record<string, string>> {
  const fitting = rules.filter(({ address }) =>
    address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : path === address,
  );
  if (fitting.length > 1) throw new Error(`${fitting.length} rules for ${path}, expected one`);
  return fitting[0]?.headers ?? {};
}
