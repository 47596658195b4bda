import { dev } from 'astro';
import { fail } from './fail.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  await dev({ root: process.cwd() });
} catch (error) {
  fail(error);
}
