import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { fail } from './fail.ts';

/** `npm run dev [-- --port N]`: the site while its author works on it, on this machine only. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const server = values.port === undefined ? {} : { port: Number(values.port) };
  await dev({ root: process.cwd(), server });
} catch (error) {
  fail(error);
}
