import type { AstroIntegration } from 'astro';

/**
 * Gives every font of the site `font-display: optional`, whatever its package says: a page waits for its
 * letters a blink and no longer, and never changes its lines when they come late. One face that may still
 * be swapped in, for the same letters, is enough to move the page.
 */
export function fontsWithoutShift(): AstroIntegration {
  return {
    name: 'fonts-without-shift',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [{ name: 'fonts-without-shift', transform: toOptional }] },
        });
      },
    },
  };
}

/** Runs once the imports of a stylesheet stand in it, and before it is made small. */
function toOptional(code: string, id: string): string | undefined {
  if (!id.endsWith('.css')) return undefined;
  return code.replaceAll(/font-display:\s*swap/gu, 'font-display: optional');
}
