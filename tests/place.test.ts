import { expect, test } from 'vitest';
import { placeOf } from '../src/site/addresses/place.ts';

test.each([
  'clinic.org',
  '',
  '/health',
  'mailto:a@clinic.org',
])('an address of the site that is no whole one is named: %j', (address) => {
  expect(() => placeOf(address)).toThrow(`the address in site.config.ts is "${address}"`);
});

test('an address may be a folder of its host', () => {
  const { href, absolute } = placeOf('https://clinic.org/health');
  expect(href('/topics/')).toBe('/health/topics/');
  expect(absolute('/topics/')).toBe('https://clinic.org/health/topics/');
});
