import { dev } from 'astro';
import { readArguments } from './arguments.ts';
import { fail } from './fail.ts';

const HELP = `npm run dev [-- --port NUMBER]

Shows the site on http://localhost:4321/, on this machine only, and reloads it whenever content is saved. Select
words of an article to annotate them. Mistakes are shown over the page until they are mended. Ctrl+C stops it.`;

/** `npm run dev [-- --port N]`: the site while its author works on it, on this machine only. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  const { values } = readArguments('dev', { port: { type: 'string' }, help: { type: 'boolean' } });
  const server = values.port === undefined ? {} : { port: Number(values.port) };
  if (values.help === true) console.log(HELP);
  else await dev({ root: process.cwd(), server });
} catch (error) {
  fail(error);
}
