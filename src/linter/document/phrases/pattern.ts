import { wordKey } from '../words/vocabulary.ts';
import type { PhraseSets } from './phrase.ts';

/**
 * The pattern language of `phrases.json`. A pattern is a row of parts with spaces between:
 *
 * | Part | Finds |
 * |---|---|
 * | `follow` | that word; case, curly quotes and hyphens do not matter: `thumbs up` finds "Thumbs-up" |
 * | `like\|love` | one of these words |
 * | `<network>` | a member of the named set; members are patterns, so they may be several words |
 * | `&` | what joins words in a list: a comma, "and", "or", "&", "+", "/", or two of them |
 * | `{number}` | 50, 1,000, 10k, ten |
 * | `{word}` | any one word |
 * | `{0-3}` | any words, none to three of them, commas between them left aside |
 * | `{name}` | one to five capitalised words: "The Daily Nurse", "Digital.gov" |
 * | `{handle}` | an account: "@ourclinic" |
 * | `{hashtag}` | "#hearthealth" |
 * | `{quoted}` | one to four words in quotation marks |
 * | `{capitals}` | one word all in capitals: "YES" |
 * | `{emoji}` | one emoji |
 * | `!` | that mark itself |
 * | any part with `?` behind it | the part, or nothing |
 * | `(a big\|a)` | one of these runs of words; without the brackets `\|` parts single words only |
 *
 * A phrase goes across emphasis, links, components and line breaks, quotation marks and emoji inside it are
 * stepped over, and it never goes across the end of a sentence.
 */
export type Part =
  | { kind: 'words'; label: string; words: readonly string[] }
  | { kind: 'set'; label: string; members: readonly string[] }
  | { kind: 'gap'; label: string; least: number; most: number }
  | { kind: NamedKind; label: string };

/** Parts that stand for a kind of word. */
export type NamedKind = (typeof namedKinds)[number];

const namedKinds = [
  'joiner',
  'number',
  'word',
  'name',
  'handle',
  'hashtag',
  'quoted',
  'capitals',
  'emoji',
] as const;

/** Most words a gap may span, so that a phrase stays one thought and a search stays short. */
const longestGap = 12;

/**
 * Reads a pattern into every sequence of parts it stands for: each optional part gives one with and one without it,
 * each bracket one for every run of words in it.
 *
 * @throws Error when a part cannot be read or a set is not known, naming the pattern
 */
export function readPattern(pattern: string, sets: PhraseSets = {}): Part[][] {
  return openBrackets(pattern).flatMap((opened) => readOpened(opened, pattern, sets));
}

/**
 * The words a pattern can begin with, as its first part is compared; undefined when that part is anything but plain
 * words, and the pattern has to be read to know.
 */
export function openingWords(pattern: string): string[] | undefined {
  const end = pattern.indexOf(' ');
  const first = end < 0 ? pattern : pattern.slice(0, end);
  const known = firstWords.get(first);
  if (known) return known;
  const words = readOpening(pattern);
  if (words && !first.startsWith('(')) firstWords.set(first, words);
  return words;
}

/** What patterns begin with, by their first part: many patterns begin alike. */
const firstWords = new Map<string, string[]>();

function readOpening(pattern: string): string[] | undefined {
  const runs = /^\(([^()]+)\)(?= |$)/.exec(pattern)?.[1]?.split('|') ?? [pattern];
  const words = runs.map((run) => /^\p{L}[\p{L}'’|-]*(?= |$)/u.exec(run)?.[0]);
  if (words.some((word) => word === undefined)) return undefined;
  return words
    .flatMap((word) => (word as string).split('|'))
    .map((word) => splitCompound(wordKey(word))[0] ?? word);
}

/** Brackets that hold single words only, outside other brackets. */
const wordsInBrackets = /(?<=^| )\((\p{L}[\p{L}'’]*(?:\|\p{L}[\p{L}'’]*)*)\)(?=\??(?: |$))/gu;

/** The patterns a pattern stands for when each of its brackets is replaced by each of its runs, innermost first. */
function openBrackets(pattern: string): string[] {
  if (!pattern.includes('(')) return [pattern];
  /* `(a|b)` is `a|b`: one part with two words, where opening it would make two patterns. */
  const plain = withoutWordBrackets(pattern);
  const bracket = /\(([^()]+)\)(\??)/.exec(plain);
  if (!bracket) return [plain];
  const [written, runs, optional] = bracket as unknown as [string, string, string];
  const before = plain.slice(0, bracket.index);
  const behind = plain.slice(bracket.index + written.length);
  const isPart = /^$| $/.test(before) && /^(?: |$)/.test(behind) && !isNested(before);
  const ways = isPart ? wordsTogether(runs.split('|')) : runs.split('|');
  return [...ways, ...(optional ? [''] : [])].flatMap((run) => openBrackets(`${before}${run}${behind}`));
}

/** Runs of one word each are one part of several words: opened one by one, they would make a pattern each. */
function wordsTogether(runs: readonly string[]): string[] {
  const words = runs.filter((run) => oneWord.test(run));
  return words.length > 1 ? [words.join('|'), ...runs.filter((run) => !oneWord.test(run))] : [...runs];
}

const oneWord = /^\p{L}[\p{L}'’]*$/u;

/** Whether a bracket is open where a text ends. */
function isNested(before: string): boolean {
  return before.split('(').length > before.split(')').length;
}

function withoutWordBrackets(pattern: string): string {
  return pattern.replace(wordsInBrackets, (written, words: string, at: number) =>
    isNested(pattern.slice(0, at)) ? written : words,
  );
}

function readOpened(opened: string, pattern: string, sets: PhraseSets): Part[][] {
  let sequences: Part[][] = [[]];
  for (const written of opened.trim().split(/\s+/)) {
    const isOptional = written.length > 1 && written.endsWith('?');
    const parts = readPart(isOptional ? written.slice(0, -1) : written, pattern, sets);
    const longer = sequences.map((sequence) => [...sequence, ...parts]);
    sequences = isOptional ? [...longer, ...sequences] : longer;
  }
  return sequences.filter((sequence) => sequence.length > 0);
}

/** Parts that are words, by how they are written: the same stand in many patterns. */
const wordParts = new Map<string, Part[]>();

function readPart(written: string, pattern: string, sets: PhraseSets): Part[] {
  const known = wordParts.get(written);
  if (known) return known;
  if (written === '&') return [{ kind: 'joiner', label: '&' }];
  const set = /^<(.+)>$/.exec(written)?.[1];
  if (set !== undefined) {
    const members = sets[set];
    if (!members) throw new Error(`The phrase "${pattern}" names <${set}>, but there is no such set.`);
    return [{ kind: 'set', label: written, members }];
  }
  const gap = /^\{(\d+)-(\d+)\}$/.exec(written);
  if (gap) {
    const [least, most] = [Number(gap[1]), Number(gap[2])];
    if (least > most || most > longestGap) {
      throw new Error(`In the phrase "${pattern}", ${written} must count up, to ${longestGap} at most.`);
    }
    return [{ kind: 'gap', label: written, least, most }];
  }
  const name = /^\{(.+)\}$/.exec(written)?.[1];
  if (name !== undefined) {
    const kind = namedKinds.find((known) => known === name);
    if (!kind) throw new Error(`The phrase "${pattern}" has ${written}, which stands for nothing.`);
    return [{ kind, label: written }];
  }
  const words = written === '|' ? [written] : written.split('|').map(wordKey);
  const twice = words.find((word, index) => words.indexOf(word) !== index);
  if (twice !== undefined) {
    throw new Error(
      `In the phrase "${pattern}", ${written} names "${twice}" twice. A | parts single words: write (a big|a) for runs of words.`,
    );
  }
  const parts: Part[] =
    words.length > 1
      ? [{ kind: 'words', label: written, words }]
      : splitCompound(wordKey(written)).map((word) => ({ kind: 'words', label: word, words: [word] }));
  wordParts.set(written, parts);
  return parts;
}

/** The parts of a hyphenated or slashed word, as phrases compare them: `thumbs-up` is `thumbs`, `up`. */
export function splitCompound(key: string): string[] {
  if (key.length === 1 || (key !== '' && !/[-‐‑–/]/.test(key))) return [key];
  return key.split(/[-‐‑–]|(\/)/).filter((part): part is string => Boolean(part));
}
