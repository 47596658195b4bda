import type { Loader } from 'astro/loaders';
import { z } from 'zod';

/**
 * One place per process. Astro reads `content.config.ts` through Vite, which makes a second copy of every module that
 * is imported there, each to be transformed first: seconds of every build.
 */
const PLACE = Symbol.for('claim-by-claim.content-loader');
const schema = z.custom<Loader>((value) => value !== undefined);

/** Puts the loader of the content where `content.config.ts` finds it. */
export function offerLoader(loader: Loader): void {
  Reflect.set(globalThis, PLACE, loader);
}

/** The loader last offered. @throws ZodError if there is none: `astro.config.mjs` was not read before. */
export function offeredLoader(): Loader {
  return schema.parse(Reflect.get(globalThis, PLACE));
}
