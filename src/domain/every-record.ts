/**
 * A word that stands in every search record and in no text. Looking for it gives all records from one part
 * of the index; Pagefind's own search without words fetches the whole index.
 */
export const EVERY_RECORD = 'zqx0';
