const ENTITY = /&(?:#x([0-9a-f]+)|(amp|lt|gt|quot));/giu;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * The words of HTML that this site wrote itself, on one line. It is made for searching, not for showing.
 *
 * @param html Sanitised HTML, with character references in hexadecimal as the serialiser writes them.
 */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(ENTITY, (_reference, code: string | undefined, name: string | undefined) =>
      code === undefined
        ? (NAMED[name ?? ''] ?? ' ')
        : String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
