import type { Sentence, Word } from '../document.ts';
import type { Asks, Cue, CueKind } from './asks.ts';

/** How the words before a phrase end: nothing, a comma, "and", a word of the clause, or "do you …" of a question. */
export type Approach = 'start' | 'comma' | 'joined' | 'inside' | 'blocked' | 'asked';

/** Marks that divide a sentence: what stands before them is another clause. */
export const strongMarks = new Set([
  ':',
  ';',
  '—',
  '–',
  '(',
  '[',
  '!',
  '?',
  '…',
  '--',
  '|',
  '•',
  '·',
  '»',
  '→',
  '.',
  '*',
]);

/** Emoji divide a sentence too. */
const pictures = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D)+$/u;

/** Quotation marks, which may stand around a phrase and say nothing of its clause. */
export const marksAround = /^["“”„'‘’]$/;

/** Tokens of a sentence that are looked back over: more is a list or not prose. */
const longestClause = 80;

/** Cues that may stand right before a phrase and lead to it. */
const leading: ReadonlySet<CueKind> = new Set(['lead', 'blocked', 'question']);

/** The tokens and cues of the clause around a phrase, and the ways to look about in it. */
export class ClauseTokens {
  readonly tokens: readonly Word[];
  readonly words: Asks['words'];
  readonly cues: readonly Cue[];
  readonly first: number;
  readonly end: number;
  /** First token behind the last mark that divides the sentence before the phrase. */
  readonly start: number;
  /** How the words before the phrase end. */
  readonly approach: Approach;
  #at: number;
  #hasLead = false;
  #isMeans = false;

  /** Finds the clause of the phrase in the tokens from `first` up to `end`. */
  constructor(sentence: Sentence, first: number, end: number, asks: Asks) {
    this.tokens = sentence.tokens;
    this.words = asks.words;
    this.cues = asks.cuesBetween(sentence, first - longestClause, end + 1);
    this.first = first;
    this.end = end;
    this.start = this.#findStart(first);
    this.#at = first;
    this.approach = this.#walkBack();
  }

  /** First token of the words that lead straight to the phrase: adverbs, "please", "don't forget to". */
  get at(): number {
    return this.#at;
  }

  /** Whether words such as "please" or "don't forget to" lead to the phrase. */
  get hasLead(): boolean {
    return this.#hasLead;
  }

  /** Whether it is the means to something: "thank our nurses by …". The word before "by" does not do it then. */
  get isMeans(): boolean {
    return this.#isMeans;
  }

  /** First token behind the last comma before `before`, or of the clause. */
  lastComma(before: number): number {
    for (let index = before - 1; index >= this.start; index -= 1) {
      if (this.tokens[index]?.text === ',') return index + 1;
    }
    return this.start;
  }

  /** The first word from an index on that is not an adverb or a joiner. */
  firstWord(from: number): string {
    let index = from;
    while (index < this.#at - 1) {
      const key = this.keyAt(index);
      const isPassed = this.words.adverb.has(key) || this.words.joiner.has(key) || marksAround.test(key);
      if (!isPassed || this.words.imperative.has(key)) break;
      index += 1;
    }
    return this.keyAt(index);
  }

  /** Whether words that lead to a request stand between two tokens. */
  leadBetween(from: number, to: number): boolean {
    return this.cues.some((cue) => cue.owner === 'lead' && cue.first >= from && cue.end <= to);
  }

  /** The words from one token up to another, in the form they are looked up in. */
  keys(from: number, to: number): string[] {
    return this.tokens.slice(from, to).map((token) => token.key);
  }

  /** The word at a token, or nothing outside the sentence. */
  keyAt(index: number): string {
    return this.tokens[index]?.key ?? '';
  }

  /** Goes back over words that only lead to a request, and says what stands before them. */
  #walkBack(): Approach {
    while (this.#at > this.start) {
      const cue = this.#cueEndingAt(this.#at);
      const before = this.tokens[this.#at - 1] as Word;
      if (cue?.owner === 'blocked') return 'blocked';
      if (cue?.owner === 'question') return 'asked';
      if (cue?.owner === 'lead') {
        this.#hasLead = true;
        this.#at = Math.max(cue.first, this.start);
        if (before.key === 'by') {
          this.#isMeans = true;
          return this.#at > this.start ? 'inside' : 'start';
        }
      } else if (marksAround.test(before.text)) this.#at -= 1;
      else if (before.text === ',') return 'comma';
      else if (this.words.joiner.has(before.key) && before.key !== 'so') return 'joined';
      else if (this.words.adverb.has(before.key)) this.#at -= 1;
      else return 'inside';
    }
    return 'start';
  }

  #cueEndingAt(index: number): (Cue & { owner: CueKind }) | undefined {
    return this.cues.find((cue) => cue.end === index && leading.has(cue.owner));
  }

  #findStart(from: number): number {
    const farthest = Math.max(0, from - longestClause);
    for (let index = from - 1; index >= farthest; index -= 1) {
      const { text } = this.tokens[index] as Word;
      if (strongMarks.has(text) || pictures.test(text)) return index + 1;
      if (text === '-' && this.#isSpaced(index)) return index + 1;
    }
    return farthest;
  }

  #isSpaced(index: number): boolean {
    const [before, dash] = [this.tokens[index - 1], this.tokens[index]];
    return before !== undefined && dash !== undefined && before.end < dash.start;
  }
}
