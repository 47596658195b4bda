const SHOWN_MS = 2000;

/** Lets every copy button of the page copy the text of the element it names, and say so for a moment. */
function enable(button: HTMLButtonElement): void {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const label = button.firstElementChild;
  if (source === null || label === null) return;
  const word = label.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = source instanceof HTMLTextAreaElement ? source.value : source.textContent.trim();
    const text = button.dataset['copyText'] ?? shown;
    void navigator.clipboard.writeText(text).then(
      () => {
        label.textContent = button.dataset['copied'] ?? word;
        setTimeout(() => (label.textContent = word), SHOWN_MS);
      },
      // Not allowed to write: the text is marked, so that the reader's own copy command takes it.
      () => getSelection()?.selectAllChildren(source),
    );
  });
}

// Only a page from a trustworthy origin has a clipboard.
if ('clipboard' in navigator) {
  document.querySelectorAll<HTMLButtonElement>('button[data-copy]').forEach(enable);
}
