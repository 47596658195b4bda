// The page's own refresh would lose the part after "#", so it stands in a `noscript` and this leads on.
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link !== null) location.replace(link.href + location.hash);
