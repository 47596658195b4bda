import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import type { LoadedContent } from '../loading/load-content.ts';

/** What the loader hands to integrations each time the content has been loaded. */
export interface ContentLoaded {
  readonly content: LoadedContent;
  readonly logger: AstroIntegrationLogger;
}

declare global {
  // Astro's documented way to add a hook of one's own is to extend this interface.
  namespace Astro {
    interface IntegrationHooks {
      'content:loaded': (options: ContentLoaded) => void | Promise<void>;
    }
  }
}

/** Calls `content:loaded` on every integration that asks for it, one after the other. */
export async function announceContent(config: AstroConfig, loaded: ContentLoaded): Promise<void> {
  for (const integration of config.integrations) {
    await integration.hooks['content:loaded']?.(loaded);
  }
}
