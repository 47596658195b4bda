import { expect, test } from 'vitest';
import { suggestId } from '../../../src/domain/suggest-id.ts';

test.each([
  ['The leak occurred in Singapore, probably', [], 'the-leak-occurred-in-singapore'],
  ["Germany's minister", ['germanys-minister'], 'germanys-minister-2'],
  ['It fell', ['it-fell', 'it-fell-2', 'it-fell-3'], 'it-fell-4'],
  ['One two three four five six', [], 'one-two-three-four-five'],
  ['Über Größe', [], 'uber-grosse'],
  [
    'Donaudampfschifffahrtsgesellschaft verkauft Kapitäne',
    [],
    'donaudampfschifffahrtsgesellschaft',
  ],
  // 40 characters are enough, 41 are too many.
  ['Abcdefghi abcdefghij abcdefghij abcdefgh', [], 'abcdefghi-abcdefghij-abcdefghij-abcdefgh'],
  ['Abcdefghi abcdefghij abcdefghij abcdefghi', [], 'abcdefghi-abcdefghij-abcdefghij'],
  ['Abcdefghij abcdefghijklmnopqrstuvwxyzabcd', [], 'abcdefghij'],
  [
    'Rindfleischetikettierungsueberwachungsaufgaben ruhen',
    [],
    'rindfleischetikettierungsueberwachungsaufgaben',
  ],
  ['“Peter’s” car: it', [], 'peters-car-it'],
  ['Утечка', [], ''],
  ['Утечка', [''], ''],
])('%s', (claim, taken, id) => {
  expect(suggestId(claim, taken)).toBe(id);
});
