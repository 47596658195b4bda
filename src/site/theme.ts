/** The colour of the paper in `styles/tokens.css`, light and dark, in the notation that manifests and `<meta>` know. */
export const PAPER = { light: '#fcfaf6', dark: '#1b1814' } as const;
