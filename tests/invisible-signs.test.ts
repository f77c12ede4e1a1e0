import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusedSign, withoutRefused } from '../src/signs/refused.ts';
import { findingsIn, lintFiles } from './helpers/project.ts';

const told = async (source: string, path?: string) =>
  (await findingsIn(source, {}, path)).map(({ rule, say, start, end }) => [
    rule,
    say,
    start.offset,
    end.offset,
  ]);
const control = 'There is an invisible sign here that no page can hold.';
const line = 'There is an invisible line break here.';
const turning = 'There is an invisible sign here that turns words round.';

test.each([
  ['So it is\u000Bno shield.', line, 8, 9],
  ['So it is\u000Cno shield.', control, 8, 9],
  ['So it is\u0007\u0008no shield.', control, 8, 10],
  ['So it is\u0085no shield.', control, 8, 9],
  ['So it is\u2028no shield.', line, 8, 9],
  ['So it is\uFFFEno shield.', control, 8, 9],
  ['So it is \u202Edleihs on\u202C.', turning, 9, 10],
  ['So it is &#8238;dleihs on.', turning, 9, 16],
  ['So it is&#11;no shield.', line, 8, 13],
  ['So it is&#x7;no shield.', control, 8, 13],
  ['---\ntitle: "So \\u0007 it"\n---\n\nText.', control, 15, 21],
  ['---\ntitle: So \u007F it\n---\n\nText.', control, 14, 15],
])('%j: an invisible sign is told at its place', async (source, say, start, end) => {
  expect(await told(source)).toEqual([['can-read-article', say, start, end]]);
  expect(await told(source, 'a.md')).toEqual([['can-read-article', say, start, end]]);
});

test.each([
  ['So it is {"\\0"} no shield.', control, 9, 15],
  ['So it is {"a\\x07"} no shield.', control, 9, 18],
  ["So it is {'\\x0b'} no shield.", line, 9, 17],
  ['So it is {["a", "\\u{7}"]} no shield.', control, 9, 25],
  ['{`\\v`}\n\nSo it is no shield.', line, 0, 6],
  ['So <b title={"\\f"}>it</b> is no shield.', control, 6, 18],
  ['So <Steps a={{ b: "\\b" }}>it</Steps> is no shield.', control, 10, 25],
])('%j: an escape in braces is read as the site reads it', async (source, say, start, end) => {
  expect(await told(source)).toEqual([['can-read-article', say, start, end]]);
});

test.each([
  '\\0',
  '\\a',
  '\\b',
  '\\e',
  '\\f',
  '\\v',
  '\\N',
  '\\L',
  '\\P',
  '\\U00000007',
])('%j: an escape of YAML is read as the site reads it', async (written) => {
  const found = await told(`---\ntitle: ["So", "it ${written} is"]\n---\n\nText.`);
  expect(found).toMatchObject([
    ['can-read-article', expect.stringMatching(/invisible/), 18, 26 + written.length],
  ]);
});

test.each([
  'Tab\there,\r\nand a line end. An \u00A0 unbroken space, a \u200D joiner, 👩‍⚕️ and 𝒙.',
  '---\ntitle: "A smile: \\uD83D\\uDE00"\n---\n\nText.',
  'The path C:\\x07 of a computer is rare, and &#233; and &#x1F600; are fine.',
])('%j: what a page can hold is fine', async (source) => {
  expect(await told(source)).toEqual([]);
});

test('signs in the files of people and groups are told as well', async () => {
  const config = {
    collections: { people: { folder: 'people', schema: (await import('#schemas/index.ts')).personSchema } },
  };
  const report = await lintFiles(
    { 'people/ann.yaml': 'name: An\u0007n\nrole: Nurse\nabout: A nurse.\n' },
    { config },
  );
  expect(report.articles[0]?.findings[0]).toMatchObject({ say: control, start: { line: 1, column: 9 } });
});

test('every sign that XML 1.0 refuses is refused', () => {
  const isXmlChar = (code: number) =>
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffff }),
      (code) => isXmlChar(code) || refusedSign.test(String.fromCharCode(code)),
    ),
    { numRuns: 5000 },
  );
});

test('a text that goes out is without them, and words stay apart', () => {
  expect(withoutRefused('So it is\u000Bno\u0007 shield 👩\uD83D.')).toBe('So it is no shield 👩.');
});

test('a sign of Windows that was read wrongly is offered as what it was', async () => {
  expect((await findingsIn('It\u0092s mild.'))[0]?.try).toEqual(['’', 'Delete it.']);
});
