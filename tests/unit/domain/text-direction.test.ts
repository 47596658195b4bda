import { expect, it } from 'vitest';
import { directionOf } from '../../../src/domain/text-direction.ts';

it.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['dv', 'rtl'],
  ['syr', 'rtl'],
  ['nqo', 'rtl'],
  ['ff-Adlm', 'rtl'],
  ['rhg', 'rtl'],
  ['mid', 'rtl'],
  ['smp', 'rtl'],
  ['en', 'ltr'],
  ['de-AT', 'ltr'],
  ['az', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['ja', 'ltr'],
])('%s runs %s, also when asked again', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
  expect(directionOf(language)).toBe(direction);
});
