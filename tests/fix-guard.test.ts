import { expect, test } from 'vitest';
import { applyEdits, type Fix, withoutOverlaps } from '#linter/fix/fix.ts';
import { allowedFixes } from '#linter/fix/guard.ts';
import { documentOf } from './helpers/lint.ts';

/** Whether words of a text may give way to others. */
function isAllowed(source: string, words: string, text: string, kind: Fix['kind']): boolean {
  const start = source.indexOf(words);
  if (start === -1) throw new Error(`The text does not say "${words}".`);
  const edits = [{ start, end: start + words.length, text }];
  return allowedFixes(documentOf(source), [{ kind, title: 'Try', edits }]).length === 1;
}

test.each([
  ['a number', 'Take 2 tablets.', 'Take 2', 'Take two'],
  ['a number in words', 'Take two pills.', 'Take two', 'Take a few'],
  ['a unit', 'Take some mg of it.', 'some mg', 'a bit'],
  ['how often', 'Take it on a daily basis.', 'on a daily basis', 'every day'],
  ['a day', 'Come on Monday.', 'on Monday', 'soon'],
  ['a negation', 'Whether or not it hurts.', 'Whether or not', 'Whether'],
  ['a modal verb', 'You may utilize it.', 'may utilize', 'use'],
  ['a medical word', 'Your myalgia goes.', 'myalgia', 'muscle pain'],
  ['a name nobody has counted', 'Zolpidrax helps.', 'Zolpidrax', 'It'],
  ['words in quotation marks', 'She said “in order to sleep” twice.', 'in order to', 'to'],
  ['a quotation', '> Rest in order to sleep.', 'in order to', 'to'],
  ['a card with advice', '<GetHelp>\n\nRest in order to sleep.\n\n</GetHelp>', 'in order to', 'to'],
  ['somebody’s story', '<Quote>\n\nI rest in order to sleep.\n\n</Quote>', 'in order to', 'to'],
  ['the text of a picture', '![Rest in order to sleep](a.png)', 'in order to', 'to'],
  ['a title', '---\ntitle: Rest in order to sleep\n---\n\nRest.', 'in order to', 'to'],
  ['a reviewer', '---\nreviewedBy: asha\n---\n\nRest.', 'asha', 'ben'],
])('nothing touches %s', (_, source, words, text) => {
  expect(isAllowed(source, words, text, 'fix')).toBe(false);
  expect(isAllowed(source, words, text, 'choose')).toBe(false);
});

test('a machine touches no name, and a person may', () => {
  const source = 'Please like us on Facebook. Rest.';
  expect(isAllowed(source, 'Please like us on Facebook. ', '', 'fix')).toBe(false);
  expect(isAllowed(source, 'Please like us on Facebook. ', '', 'choose')).toBe(true);
});

test('words beside a medical word or a number may change', () => {
  expect(isAllowed('Rest for 2 days in order to heal.', 'in order to', 'to', 'fix')).toBe(true);
  expect(isAllowed('Your myalgia goes.', 'myalgia', 'muscle pain (myalgia)', 'choose')).toBe(true);
  expect(isAllowed('If it is under 5.', 'If it is under 5', 'When it is under 5', 'choose')).toBe(true);
});

test('an edit outside the text, or one that changes nothing, is no fix', () => {
  const document = documentOf('Rest in order to heal.');
  const offer = (edits: Fix['edits']) => allowedFixes(document, [{ kind: 'fix', title: 'Try', edits }]);
  expect(offer([])).toEqual([]);
  expect(offer([{ start: 0, end: 4, text: 'Rest' }])).toEqual([]);
  expect(offer([{ start: 20, end: 90, text: '' }])).toEqual([]);
  expect(
    offer([
      { start: 5, end: 12, text: '' },
      { start: 10, end: 16, text: '' },
    ]),
  ).toEqual([]);
});

test('of fixes that meet, the first is made', () => {
  const one = { edits: [{ start: 0, end: 5, text: 'a' }] };
  const two = { edits: [{ start: 4, end: 8, text: 'b' }] };
  const three = { edits: [{ start: 8, end: 9, text: 'c' }] };
  expect(withoutOverlaps([three, two, one])).toEqual([one, three]);
  expect(applyEdits('0123456789', [...three.edits, ...one.edits])).toBe('a567c9');
});
