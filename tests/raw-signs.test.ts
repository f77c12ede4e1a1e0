import { expect, test } from 'vitest';
import noRawSigns from '#rules/findable/no-raw-signs/rule.ts';
import { lintText } from './helpers/lint.ts';

const found = (text: string) => lintText(text, [noRawSigns], { collection: 'articles' });

test('a link of a wiki is found at its signs, with the link to write in its place', () => {
  expect(found('See [[Back pain]] or [[sleep-well|how to sleep]] today.')).toMatchObject([
    { text: '[[Back pain]]', try: ['[Back pain](/articles/back-pain/)', 'Back pain'] },
    {
      text: '[[sleep-well|how to sleep]]',
      try: ['[how to sleep](/articles/sleep-well/)', 'how to sleep'],
    },
  ]);
});

test('a number in double brackets is a reference, and code is code', () => {
  expect(found('This was shown before [[1]] and again [[2, 3]]. Write `[[page]]` in a wiki.')).toEqual([]);
  expect(found('[[sleep](/articles/sleep/)]')).toEqual([]);
});

test('folders that this site does not publish are left alone', () => {
  const text = '> [!WARNING]\n> Stop.\n\n:::note\n\n#No space here\n';
  expect(lintText(text, [noRawSigns])).toEqual([]);
  expect(found(text).map(({ text }) => text)).toEqual(['[!WARNING]', ':::note', '#No space here']);
});
