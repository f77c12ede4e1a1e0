import { expect, test } from 'vitest';
import { withoutStacks } from '../src/astro/plain-output.ts';

test('an error keeps its words and the place in our own files, and loses its trail of code', () => {
  const printed = [
    'Cannot read properties of undefined',
    '  Location:',
    '    /site/node_modules/astro/x.js:1:2',
    '  \u001B[1mStack trace:\u001B[22m',
    '    at Module.render (file:///site/node_modules/astro/x.js:1:2)',
    '    at Object.page (file:///site/src/pages/about.astro:12:5)',
    '    at async /site/src/site/open.ts:3:1',
    '    at new Promise (<anonymous>)',
    'The end',
  ].join('\n');
  expect(withoutStacks(printed, '/site')).toBe(
    ['Cannot read properties of undefined', '  In src/pages/about.astro, line 12.', 'The end'].join('\n'),
  );
});

test('what is no trail of code is printed as it is', () => {
  const view = 'Meet us\n    at the clinic, 10:30\n  Try: call 999 at 5:00:00 today';
  expect(withoutStacks(view, '/site')).toBe(view);
});
