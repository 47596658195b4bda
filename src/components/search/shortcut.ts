/**
 * Ctrl+K, or ⌘K, goes to the page's search field, and so does / where nothing is being typed. A key without
 * Ctrl is in the way of those who dictate, so the search page can switch it off (WCAG 2.1.4).
 */
export const SLASH_OFF = 'search-slash-off';

const EDITABLE = 'input, textarea, select, [contenteditable]';

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey) return;
  const withControl =
    event.key.toLowerCase() === 'k' && event.ctrlKey !== event.metaKey && !event.shiftKey;
  const typing = event.target instanceof Element && event.target.closest(EDITABLE) !== null;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !typing && !isSlashOff();
  const field = document.querySelector<HTMLInputElement>('#q, #site-search');
  if (field === null || !(withControl || slash)) return;
  event.preventDefault();
  field.focus();
  field.select();
});

function isSlashOff(): boolean {
  return localStorage.getItem(SLASH_OFF) !== null;
}
