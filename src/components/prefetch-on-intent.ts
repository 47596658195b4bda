/** How long a pointer must rest on a link before its page is fetched: less is passing over it. */
const INTENT_MS = 65;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Fetches the page a reader is about to open, so that it is there when they do. */
function prefetchOnIntent({ target }: Event): void {
  clearTimeout(timer);
  const link = target instanceof Element ? target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || !isOtherPage(link)) return;
  timer = setTimeout(() => {
    prefetch(link.origin + link.pathname + link.search);
  }, INTENT_MS);
}

/** Pages end with a slash; what does not is a file to download. */
function isOtherPage(link: HTMLAnchorElement): boolean {
  return (
    link.closest('main') !== null &&
    link.origin === location.origin &&
    link.pathname.endsWith('/') &&
    link.pathname !== location.pathname
  );
}

function prefetch(address: string): void {
  if (document.head.querySelector(`link[href="${CSS.escape(address)}"]`) !== null) return;
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = address;
  document.head.append(hint);
}

// Chromium lets a page fetch ahead what it may fetch at all. Firefox asks the policy's `default-src`, which allows
// nothing, and reports a violation; Safari has no such hint. Only Chromium knows speculation rules.
if (HTMLScriptElement.supports('speculationrules')) {
  document.addEventListener('pointerover', prefetchOnIntent, { passive: true });
  document.addEventListener('focusin', prefetchOnIntent);
}
