import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';

try {
  await buildSite();
} catch (error) {
  fail(error);
}
