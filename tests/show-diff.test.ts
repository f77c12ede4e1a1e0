import { expect, test } from 'vitest';
import { showDiff } from '#linter/cli/show-diff.ts';
import { paintFor } from '#linter/reporters/paint.ts';

const plain = paintFor({ color: false, unicode: true });

test('every change stands at the number of its own line, and a gap is drawn only where lines are left out', () => {
  const before = Array.from({ length: 12 }, (_, index) => `Line ${index + 1}.`);
  const after = before.with(1, 'Two.').with(4, 'Five.').with(11, 'Twelve.');
  expect(showDiff('a.md', before.join('\n'), after.join('\n'), plain).split('\n')).toEqual([
    'a.md',
    '   1 | Line 1.',
    '-  2 | Line 2.',
    '+  2 | Two.',
    '   3 | Line 3.',
    '   4 | Line 4.',
    '-  5 | Line 5.',
    '+  5 | Five.',
    '   6 | Line 6.',
    '   7 | Line 7.',
    '  …',
    '  10 | Line 10.',
    '  11 | Line 11.',
    '- 12 | Line 12.',
    '+ 12 | Twelve.',
    '',
  ]);
});
