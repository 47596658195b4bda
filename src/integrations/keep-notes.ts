import type { AstroIntegration } from 'astro';
import type { PreviousSite } from './previous-site.ts';

/**
 * The last step of a build, which every other one has found sound: writes down what of the site the next build may take
 * over. It must come after every integration.
 *
 * @throws Error from the build hook if the notes cannot be written.
 */
export function keepNotes(previous: Pick<PreviousSite, 'save'>): AstroIntegration {
  return {
    name: 'keep-notes',
    hooks: {
      'astro:build:done': () => {
        previous.save();
      },
    },
  };
}
