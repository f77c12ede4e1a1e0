import { stubsIn } from '../../stubs.ts';
import blanks from './blanks.json' with { type: 'json' };

/** Something that a writer left for later. Offsets count in the text that was searched. */
export interface Mark {
  start: number;
  end: number;
  /** What is to be written, where the gap says it: `[[Say who it is for …]]`. */
  asks?: string;
}

const mayHoldMark = /[[{?$%@]|XX|xxx|TODO|FIXME|TB[CDA]|\bTK\b|lorem|dolor|consect/i;
const units = blanks.units.join('|');

/** A blank in square brackets: `[insert local number]`, `[Your clinic]`, `[NAME]`. Signs of a source, `[1]`, are none. */
const bracketed = /(?<![\]\w])\[([^[\]\n]{2,80})\](?![(\]])/g;
/** A word for "to be confirmed" that is all there is: in a cell, as a value, in brackets, or what something "is". */
const toConfirm = /(?:^\s*|[:–—|]\s*|\(|\b(?:is|are|still)\s+)(TB[CDA])(?=\s*(?:[).;|]|$))/g;
/** A label with nothing but a word for "to be confirmed": `Date TBC`, `Title TBA`. */
const labelToConfirm = new RegExp(`^\\s*(?:${blanks.labels.join('|')})\\s+(TB[CDA])\\W*$`, 'gi');
/** An editor's word for "to come": `Photo TK`, `TK: add the figure`. Kinases of thymidine and tyrosine are written so too. */
const toCome = new RegExp(
  `(?:^\\W*|\\|\\s*|\\b(?:${blanks.toCome.join('|')})\\s+)(TK)(?=\\s*(?:[:.!|]|$)|\\s+(?:on|from|about|shows|here)\\b)`,
  'gi',
);
/** Gaps that need no second look. */
const gaps = [
  /* Values that no program has filled in: `{{clinic_name}}`, `${member.name}`. */
  /\{\{\s*[a-z]\w*(?:[ _-]\w+)+\s*\}\}|\$\{[a-z][\w.]*\}/gi,
  /* The same as programs for letters write them: `%%PRACTICE_NAME%%`, `@@PHONE@@`, `{FIRST_NAME}`. */
  /%%[A-Za-z]\w*%%|@@[A-Z]\w*@@|(?<![\w{$])\{[A-Z]+(?:_[A-Z]+)+\}/g,
  /* A cell that only asks: `| Friday | ??? |`. */
  /(?<=^\s*|\|\s*)\?{2,}(?=\s*(?:\||$))/g,
  /* Words for "later", alone or with what is to be done: `TODO: check the dose`. */
  /(?<![\w/.#-])(?:TODO|FIXME)(?![\w/-])/g,
  /* A number nobody knew: `Take ?? mg`. Marks that end a question come right after a word. */
  new RegExp(`(?<=^|\\s)\\?{2,}(?=\\s?(?:${units})\\b|\\s?%)|(?<=: ?|[£$€])\\?{2,}`, 'g'),
  /* Digits nobody has filled in: `XXX-XXXX`, `0113 XXX XXXX`, `XX mg`, `£XX`, `XX/XX/20XX`. */
  new RegExp(
    '(?<![\\w,-])(?:' +
      [
        '[£$€]\\s?X{1,6}',
        '(?:X{1,2}\\/){1,2}(?:X{2,4}|20\\d\\d)',
        '20XX',
        `X{2,4}\\s?(?:${units.replace('%|', '')})`,
        'X{2,4}\\s?%',
        '(?:X{3,5}|x{3,5}|\\(?\\d{3,5}\\)?)(?:[- .](?:X{3,6}|x{3,6}))+',
      ].join('|') +
      ')(?![\\w,-])',
    'g',
  ),
];
/** What printers fill a page with. All of it is one gap. */
const filler = /\blorem ipsum\b|\bdolor sit amet\b|\bconsectetu?e?r adipiscing\b/i;
/** Three crosses as a word: a gap, but no film, no thirtieth chapter and no set of chromosomes. */
const crosses = /(?<![\w,/-])X{3,}(?=\s*(?:[.,;:)]|$))/g;
const numbersOfTheirOwn =
  /\b(?:bowl|chapter|part|book|volume|schedule|type|title|triple|olympiad|olympics|syndrome|trisomy|chromosomes?|karyotype|\d{2}),?\s*\(?$/i;

const lone = new Set(blanks.lone);
const names = new Set(blanks.names);
const describing = new Set([...blanks.describing, ...blanks.names]);
const asking = new RegExp(`^(?:${blanks.verbs.join('|')})\\s\\S`, 'i');

/** Finds what a writer left open in a text, in reading order. */
export function findMarks(text: string): Mark[] {
  if (!mayHoldMark.test(text)) return [];
  const marks: Mark[] = stubsIn(text);
  const add = (start: number, words: string) => marks.push({ start, end: start + words.length });
  for (const shape of gaps) for (const { index, 0: whole } of text.matchAll(shape)) add(index, whole);
  const filling = filler.exec(text);
  if (filling) add(filling.index, filling[0]);
  for (const { index, 0: whole, 1: inside = '' } of text.matchAll(bracketed)) {
    if (isBlank(inside.trim())) add(index, whole);
  }
  for (const { index, 0: whole, 1: word = '' } of text.matchAll(toConfirm)) {
    if (!isExpanded(text.slice(0, index), word)) add(index + whole.length - word.length, word);
  }
  for (const { index, 0: whole, 1: word = '' } of text.matchAll(labelToConfirm))
    add(index + whole.lastIndexOf(word), word);
  for (const { index, 0: whole, 1: word = '' } of text.matchAll(toCome)) {
    if (word === 'TK' && !/kinase/i.test(text)) add(index + whole.length - word.length, word);
  }
  for (const { index, 0: whole } of text.matchAll(crosses)) {
    if (!numbersOfTheirOwn.test(text.slice(0, index))) add(index, whole);
  }
  return withoutOverlaps(marks);
}

/** Whether the words in square brackets ask the writer for something. */
function isBlank(words: string): boolean {
  if (lone.has(words.toLowerCase())) return true;
  if (asking.test(words) || /\w\s+here$/i.test(words))
    return !/^(?:see|click|tap|listen|read|start)\b/i.test(words);
  const parts = words.toLowerCase().split(/[\s/_]+/);
  if (parts.length === 1) return false;
  return names.has(singular(parts.at(-1) as string)) && parts.every((part) => describing.has(singular(part)));
}

function singular(word: string): string {
  return word.replace(/[’']s$|(?<=[a-z])s?\d*$/, '');
}

/** Whether the letters stand for words before them: "total body clearance (TBC)". Tuberculosis is written so as well. */
function isExpanded(before: string, letters: string): boolean {
  if (/tubercul/i.test(before)) return true;
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words
      .slice(-letters.length)
      .map(([first]) => first)
      .join('') === letters.toLowerCase()
  );
}

function withoutOverlaps(marks: Mark[]): Mark[] {
  let end = -1;
  return marks
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      if (mark.start < end) return false;
      end = mark.end;
      return true;
    });
}
