/** Folder of the search index in the site. */
export const SEARCH_FOLDER = 'pagefind';

/** The file of it that says which others there are. */
export const SEARCH_ENTRY = `${SEARCH_FOLDER}/pagefind-entry.json`;
