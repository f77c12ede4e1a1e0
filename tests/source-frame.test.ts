import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { frameSource } from '#linter/reporters/source-frame.ts';
import { articleOf } from './helpers/report.ts';

/** The row of carets of the first finding, and the line above it, without the gutter. */
function frameOf(line: string, words: string, width = 80) {
  const [finding] = articleOf(line, [{ words }]).findings;
  return frameSource(finding as NonNullable<typeof finding>, line, width);
}

/** What stands above the carets, column by column, as a terminal would draw it. */
function markedWords({ line, indent, carets }: ReturnType<typeof frameSource>): string {
  let column = 0;
  let marked = '';
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (column >= indent.length && column < indent.length + carets.length) marked += segment;
    column += stringWidth(segment);
  }
  return marked;
}

describe('the caret', () => {
  test.each([
    ['after wide characters', '感冒疫苗 like us please', 'like us'],
    ['under wide characters', 'see 感冒疫苗 now', '感冒疫苗'],
    ['after emoji', '👩‍⚕️👍🏽 🇬🇧 like us', 'like us'],
    ['after letters with combining marks', 'Zoe\u0308 e\u0301te\u0301: like us', 'like us'],
    ['after tabs', '\t- \tlike us', 'like us'],
    ['after right-to-left words', 'שלום like us', 'like us'],
    ['after a character that cannot be seen', 'zero\u200Bwidth like us', 'like us'],
    ['at the end of a line', 'Please like us', 'like us'],
  ])('stands right %s', (_where, line, words) => {
    expect(markedWords(frameOf(line, words))).toBe(words);
  });

  test('is followed by the words where terminals differ in the direction they write', () => {
    expect(frameOf('قل: أعجبني اليوم', 'أعجبني').note).toBe('"أعجبني"');
  });

  test('keeps the words in sight on a long line, cut between words', () => {
    const line = `${'many words before '.repeat(20)}like us on Facebook${' and some after'.repeat(20)}`;
    const frame = frameOf(line, 'like us on Facebook', 72);
    expect(markedWords(frame)).toBe('like us on Facebook');
    expect(frame.line).toMatch(/^\.\.\.\w+ .* \w+\.\.\.$/);
    expect(stringWidth(frame.line) + ' | 1'.length).toBeLessThanOrEqual(72);
  });

  test('says how long a passage is that does not fit, and where one ends that goes on', () => {
    const long = `${'word '.repeat(40)}end.`;
    expect(frameOf(long, long, 72)).toMatchObject({ carets: '^', note: 'starts here, 41 words long' });
    const twoLines = 'First line\nsecond line.';
    const [finding] = articleOf(twoLines, [{ words: twoLines }]).findings;
    const frame = frameSource(finding as NonNullable<typeof finding>, 'First line', 72);
    expect(frame).toMatchObject({ carets: '^', note: 'starts here, ends on line 2' });
  });

  test('always stands under the very words, whatever the line holds', () => {
    const piece = fc.oneof(
      fc.constantFrom('\t', ' ', '感', '👩‍⚕️', 'é', 'a', 'word', 'ש', '.', '<U+1>'),
      fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replace(/[\r\n]/g, ' ')),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const line = `${before.join('')} HIT ${after.join('')}`;
        fc.pre(line.indexOf('HIT') === before.join('').length + 1);
        const frame = frameOf(line, 'HIT', 60);
        expect(markedWords(frame)).toBe('HIT');
        expect(stringWidth(frame.line)).toBeLessThanOrEqual(60);
      }),
    );
  });
});
