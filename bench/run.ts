import { measureLighthouse } from './lighthouse.ts';
import { measureWeight } from './weight.ts';

/** The measurements by name: each builds what it measures, prints its numbers and throws if it cannot measure. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  lighthouse: measureLighthouse,
  weight: measureWeight,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown.join('", "')}", expected ${Object.keys(PARTS).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n— ${name}`);
    await measure();
  }
}
