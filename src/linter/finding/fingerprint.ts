import type { Block, Document } from '../document/document.ts';
import { findLastStart } from '../document/text/binary-search.ts';
import type { AnyRule } from '../rule/define-rule.ts';

/** A stretch of the source, and the words of it that readers see. */
interface SeenSentence {
  start: number;
  end: number;
  text: string;
}

/** Tells what sentence of an article a finding stands in, so that it is known again wherever that sentence moves to. */
export class SentenceFinder {
  readonly #document: Document;
  #sentences: SeenSentence[] | undefined;
  #starts: number[] = [];
  /** How far the sentences reach up to each of them: alt texts lie inside others. */
  #reaches: number[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  /** The sentence around a stretch of the source; of several the shortest; else all that it touches; else nothing. */
  around(start: number, end: number): string {
    const touched = this.#touched(start, Math.max(end, start + 1));
    const whole = touched.filter((one) => one.start <= start && one.end >= end);
    const [shortest] = whole.sort((a, b) => a.end - a.start - (b.end - b.start));
    return (shortest ? [shortest] : touched).map(({ text }) => text).join(' ');
  }

  #touched(start: number, end: number): SeenSentence[] {
    const sentences = this.#inOrder();
    const touched: SeenSentence[] = [];
    if (sentences.length === 0) return touched;
    for (let at = findLastStart(this.#starts, end - 1); at >= 0; at -= 1) {
      if ((this.#reaches[at] as number) <= start) break;
      const one = sentences[at] as SeenSentence;
      if (one.start < end && one.end > start) touched.unshift(one);
    }
    return touched;
  }

  #inOrder(): SeenSentence[] {
    if (this.#sentences) return this.#sentences;
    const { blocks, labels } = this.#document;
    this.#sentences = [...blocks, ...labels].flatMap(seenIn).sort((a, b) => a.start - b.start);
    this.#starts = this.#sentences.map(({ start }) => start);
    let reach = 0;
    this.#reaches = this.#sentences.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
    return this.#sentences;
  }
}

function seenIn({ sentences, source }: Block): SeenSentence[] {
  return sentences.map(({ start, end, text }) => ({
    start: source.startInSource(start),
    end: source.endInSource(end),
    text,
  }));
}

/** A number that is no part of a name such as "T4" or "COVID-19". */
const figure = /(?<![\p{L}\d]-?)\d+(?:[.,]\d+)*(?![\p{L}\d])/gu;

/**
 * What a finding is known by: its rule, and the sentence it stands in with the very words it is about. Of a rule about
 * an article as a whole, what it says stands in for the sentence, and so it does where no words can be named. Figures are
 * left out of what a rule says, because they change with every other sentence.
 */
export function fingerprintOf(
  { id, isAboutWhole }: Pick<AnyRule, 'id' | 'isAboutWhole'>,
  {
    sentence,
    words,
    say,
    ...own
  }: { sentence: string; words: string; say: string; subject?: string | undefined },
): string {
  if (own.subject === undefined && !isAboutWhole) {
    const [around, letters] = [normalisedSentence(sentence), lettersOf(words)];
    if (around !== '') return digest(step(lanesOf(id, around), letters === '' ? '' : ` ${letters}`));
    if (letters !== '') return hash(`${id}\n${letters}`);
  }
  const subject = isAboutWhole ? '' : normalised(own.subject ?? '');
  return hash(`${id}\n${subject === '' ? say.replace(figure, '#') : subject}`);
}

/** Anything that can be told apart by number. */
interface Numbered {
  fingerprint: string;
}

/** Gives each of several equal findings of an article a number of its own, in the order given. */
export function tellEqualsApart(findings: readonly Numbered[]): void {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const { fingerprint } = finding;
    const number = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, number);
    if (number > 1) finding.fingerprint = hash(`${fingerprint} ${number}`);
  }
}

/**
 * The last sentence, and what it came to: one sentence of a hundred thousand letters may hold ten thousand findings, and
 * each of them would go through all of it.
 */
let lastSentence = { written: '', normalised: '' };
let lastLanes: { id: string; sentence: string; lanes: Lanes } | undefined;

function normalisedSentence(written: string): string {
  if (lastSentence.written !== written) lastSentence = { written, normalised: normalised(written) };
  return lastSentence.normalised;
}

function lanesOf(id: string, sentence: string): Lanes {
  if (lastLanes?.id !== id || lastLanes.sentence !== sentence)
    lastLanes = { id, sentence, lanes: step(start, `${id}\n${sentence}`) };
  return lastLanes.lanes;
}

/** A sentence without what changes when its paragraph is wrapped or typed anew: letter case, spaces, kinds of quotes. */
function normalised(sentence: string): string {
  return sentence
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of the source without their markup: stars, bars of tables, marks of quotes and lists. */
function lettersOf(source: string): string {
  return source
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The two lanes of a digest that is being made. */
type Lanes = readonly [number, number];

const start: Lanes = [0xdeadbeef, 0x41c6ce57];

/**
 * 64 bits as 16 hexadecimal digits. Two lanes of the 32-bit steps of MurmurHash3 (Appleby 2011), crossed at the end: with
 * 100,000 findings the chance that any two share one is below one in a billion.
 */
function hash(text: string): string {
  return digest(step(start, text));
}

function step([first, second]: Lanes, text: string): Lanes {
  let [one, two] = [first, second];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x9e3779b1);
    two = Math.imul(two ^ code, 0x5f356495);
  }
  return [one, two];
}

function digest([first, second]: Lanes): string {
  const [low, high] = [mix(first) ^ mix(second ^ 0x2545f491), mix(second) ^ mix(first ^ 0x6c8e9cf5)];
  return [low, high].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

function mix(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
