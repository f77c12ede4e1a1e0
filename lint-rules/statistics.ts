import type { Sentence } from '#linter/document/document.ts';
import peopleNouns from './words/people-nouns.json' with { type: 'json' };

const noun = `(?:${peopleNouns.map(({ term }) => term).join('|')})\\b`;
/** "Adults", "American children". */
const people = `${noun}(?: ${noun})?`;
/** Words that may stand between a number and the people it counts: "30 percent of all older adults". */
const between = "(?:(?!(?:are|by|from|had|has|have|is|per|their|to|was|were|with)\\b)[\\p{L}'’-]+ ){0,3}?";
const digits = '\\d[\\d,.]*(?:(?: ?%| percent)?(?: to | or | and |[-–])\\d[\\d,.]*)?';
const small = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})';

const share = /%|per ?cent/i;
/** Looked for once, before shapes that cannot do without it: reading those is the dear part. */
const anyPeople = new RegExp(noun, 'iu');

/**
 * How many of all people, one row per shape of the sentence. Doses, ages, scores and times have other shapes. A
 * sentence is first asked for what a shape cannot do without, which costs a fraction of the shape.
 */
const shapes = (
  [
    [share, `${digits}(?: ?%| percent| per cent) of ${between}${people}`],
    [share, `${digits}(?: ?%| percent| per cent) of (?:the (?:\\p{L}+ )?(?:population|public)|us)\\b`],
    [share, `${digits}(?: ?%| percent| per cent) (?:say|said|report|reported|answered|agreed)\\b`],
    [
      /(?:in|of|out of)(?: every)? (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a |hundred|thousand)/i,
      `${small} (?:in|out of|in every|of every|out of every) (?:${small}|\\d[\\d,]*|twenty|fifty|(?:a |one )?hundred|(?:a |one )?thousand) ${between}${people}`,
    ],
    [
      /\b(?:1|one) (?:in|out|of)\b/i,
      '\\b(?:1|one) (?:in|out of every|of every|out of) (?:\\d{1,3}(?:,\\d{3})+|\\d+)(?=[.;,)](?!\\d)|$| (?:will|has|have|gets?|is|are|dies?)\\b)',
    ],
    [/[mb]illion/i, `(?:${digits}|${small}|half a|a) (?:million|billion) ${between}${people}`],
    [/\d,\d/, `\\d{1,3}(?:,\\d{3})+ ${between}${people}`],
    [
      /half|third|quarter|fifth/i,
      `(?:half|(?:one|a)[ -]third|two[ -]thirds|(?:one|a)[ -]quarter|three[ -]quarters|(?:one|a)[ -]fifth) of (?:all |these |those |older |adult )?${people}`,
    ],
  ] as const
).map(([needs, shape]) => ({
  needs,
  isOfPeople: shape.endsWith(people),
  shape: new RegExp(`(?<![\\p{L}\\d$£€])${shape}`, 'iu'),
}));

const countingWords = new Set(
  'one two three four five six seven eight nine ten half third thirds quarter quarters fifth million billion one-third two-thirds one-quarter three-quarters one-fifth'.split(
    ' ',
  ),
);

/** The first statement in a sentence of how many people something is true of, with offsets in the block's text. */
export function findStatistic(sentence: Sentence): { start: number; end: number } | undefined {
  const { text, start } = sentence;
  // Most sentences count nothing, and looking at their words costs less than the shapes do.
  if (!sentence.words.some(({ kind, key }) => kind !== 'word' || countingWords.has(key) || /\d/.test(key))) {
    return undefined;
  }
  const hasPeople = anyPeople.test(text);
  let first: { start: number; end: number } | undefined;
  for (const { needs, isOfPeople, shape } of shapes) {
    if (isOfPeople && !hasPeople) continue;
    const match = needs.test(text) ? shape.exec(text) : null;
    if (!match || (first && start + match.index >= first.start)) continue;
    first = { start: start + match.index, end: start + match.index + match[0].length };
  }
  return first;
}
