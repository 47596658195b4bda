import { SLASH_OFF } from './shortcut.ts';

/** The search page's box that switches the key / off and on, for this browser. */
const box = document.querySelector<HTMLInputElement>('#search-slash');
if (box !== null) {
  box.checked = localStorage.getItem(SLASH_OFF) === null;
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(SLASH_OFF);
    else localStorage.setItem(SLASH_OFF, '');
  });
}
