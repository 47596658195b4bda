import { describe, expect, it } from 'vitest';
import { addressPart, createAddresses, sitePaths } from '../../../src/domain/addresses.ts';

describe('createAddresses', () => {
  it.each([
    ['/', '/articles/a/b/'],
    ['/x/', '/x/articles/a/b/'],
    ['x/y', '/x/y/articles/a/b/'],
  ])('puts the base %s before a site path', (base, expected) => {
    const addresses = createAddresses('https://host.example/ignored', base);
    expect(addresses.path(sitePaths.claim('a', 'b'))).toBe(expected);
    expect(addresses.absolute(sitePaths.claim('a', 'b'))).toBe(`https://host.example${expected}`);
  });

  it('encodes what a full address may not hold', () => {
    const { absolute } = createAddresses('https://host.example', '/');
    expect(absolute(sitePaths.speaker('Søren Ødegård'))).toBe(
      'https://host.example/speakers/s%C3%B8ren-%C3%B8deg%C3%A5rd/',
    );
  });
});

describe('addressPart', () => {
  it('gives the same part for the same name, however it is composed', () => {
    expect(addressPart(' Zoë '.normalize('NFD'))).toBe(addressPart('Zoë'));
    expect(addressPart('Boris Pistorius')).toBe('boris-pistorius');
    expect(addressPart('Pravda.Ru')).toBe('pravda-ru');
  });
});
