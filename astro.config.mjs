// JavaScript, which Astro imports as it is: it would send TypeScript, and all that this imports, through Vite.
import { astroConfig } from './src/integrations/astro-config.ts';

export default astroConfig();
