import fc from 'fast-check';
import { expect, test } from 'vitest';
import { styleOf, themeColours } from '../src/site/look/colours.ts';
import { contrastOf, leastContrast } from '../src/site/look/contrast.ts';
import pairs from '../src/site/look/pairs.json' with { type: 'json' };

const colours = themeColours();
const texts = pairs.flatMap(({ text, grounds }) => grounds.map((ground) => ({ text, ground })));

test('contrast is counted as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#767676', '#ffffff')).toBeGreaterThan(leastContrast);
});

test.each(texts)('the theme’s own "$text" can be read on "$ground"', ({ text, ground }) => {
  for (const at of [0, 1] as const)
    expect(contrastOf(colours.get(text)?.[at] ?? '', colours.get(ground)?.[at] ?? '')).toBeGreaterThanOrEqual(
      leastContrast,
    );
});

test('the same colours again change nothing that is seen, and no colours make no style', () => {
  expect(styleOf({})).toBe('');
  expect(styleOf({ link: colours.get('link') ?? '' })).toContain('--link: light-dark(#0a566b, #8fd6e6);');
});

test('a text that is too faint stops the build with its name, the time of day and the number', () => {
  expect(() => styleOf({ link: ['#cccccc', '#8fd6e6'] })).toThrow(
    /By day, "link" \(#cccccc\) is too faint on "paper" \(#fbf6ee\): 1\.4 to 1\. Text needs 4\.5 to 1\./,
  );
});

test('a ground that is changed is tried under every text that stands on it', () => {
  expect(() => styleOf({ paper: '#777777' })).toThrow(/"ink-soft"[\s\S]*"link"/);
});

test('a name nobody knows and a value that is no colour are told', () => {
  expect(() => styleOf({ lnk: '#000000' })).toThrow(/no colour called "lnk"/);
  expect(() => styleOf({ link: 'blue' })).toThrow(/Write the colour "link" as/);
  expect(() => styleOf({ link: '#000000; } body { display: none' })).toThrow(/Write the colour/);
});

test('whatever is let through can be read', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(fc.constantFrom(...texts), colour, colour, ({ text, ground }, ink, paper) => {
      let isLetThrough = true;
      try {
        styleOf({ [text]: ink, [ground]: paper });
      } catch {
        isLetThrough = false;
      }
      if (isLetThrough) expect(contrastOf(ink, paper)).toBeGreaterThanOrEqual(leastContrast);
    }),
    { numRuns: 200 },
  );
});
