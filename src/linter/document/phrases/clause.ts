import type { Sentence, Word } from '../document.ts';
import { type Cue, type CueKind, cuesBetween, words } from './cues.ts';
import { isTheirCondition, isTheirList, listReach } from './others.ts';

/** What the clause around a phrase says about it. */
export interface ClauseContext {
  isNegated: boolean;
  isReported: boolean;
  hasSubject: boolean;
  isRequest: boolean;
  isLooseRequest: boolean;
}

/** How the words before a phrase end: nothing before it, a comma, "and", or a word that belongs to the clause. */
type Approach = 'start' | 'comma' | 'joined' | 'inside' | 'blocked';

const strongMarks = new Set([
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
const pictures = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D)+$/u;
const marksAround = /^["“”„'‘’]$/;

/** Words a negation or a report reaches across. About 70 and 40 characters of clause. */
const negationReach = 14;
const reportReach = 6;

/** Tokens of a sentence that are looked back over: more is a list or not prose. */
const longestClause = 80;

/** Reads the clause around the tokens from `first` up to `end`. */
export function readClause(sentence: Sentence, first: number, end: number): ClauseContext {
  return new Clause(sentence, first, end).read();
}

class Clause {
  readonly #tokens: readonly Word[];
  readonly #cues: readonly Cue[];
  readonly #first: number;
  readonly #end: number;
  /** First token behind the last mark that divides the sentence before the phrase. */
  readonly #start: number;
  /** First token of the words that lead straight to the phrase: adverbs, "please", "don't forget to". */
  #at: number;
  #hasLead = false;

  constructor(sentence: Sentence, first: number, end: number) {
    this.#tokens = sentence.tokens;
    this.#cues = cuesBetween(sentence, first - longestClause, end + 1);
    this.#first = first;
    this.#end = end;
    this.#start = this.#findStart(first);
    this.#at = first;
  }

  read(): ClauseContext {
    const approach = this.#walkBack();
    const hasSubject = this.#hasSubject(approach);
    const isCountry = this.#isCountry();
    const isRequest = !hasSubject && !isCountry && this.#isRequest(approach);
    return {
      isNegated: this.#isNegated(),
      isReported: this.#isReported(),
      hasSubject,
      isRequest,
      isLooseRequest: isRequest || (!hasSubject && !isCountry && this.#isLoose(approach)),
    };
  }

  /** Goes back over words that only lead to a request, and says what stands before them. */
  #walkBack(): Approach {
    while (this.#at > this.#start) {
      const cue = this.#cueEndingAt(this.#at);
      const before = this.#tokens[this.#at - 1] as Word;
      if (cue?.owner === 'blocked') return 'blocked';
      if (cue?.owner === 'lead') {
        this.#hasLead = true;
        this.#at = Math.max(cue.first, this.#start);
      } else if (marksAround.test(before.text)) this.#at -= 1;
      else if (before.text === ',') return 'comma';
      else if (words.joiner.has(before.key) && before.key !== 'so') return 'joined';
      else if (words.adverb.has(before.key)) this.#at -= 1;
      else return 'inside';
    }
    return 'start';
  }

  #isRequest(approach: Approach): boolean {
    if (approach === 'start') return true;
    if (approach === 'blocked') return false;
    if (this.#hasLead) return true;
    if (approach === 'inside') return false;
    const segment = this.#firstWord(this.#lastComma(this.#at - 1));
    const stretch = this.#firstWord(this.#start);
    if (approach === 'joined') {
      return (
        this.#at - 1 <= this.#start ||
        this.#tokens[this.#at - 2]?.text === ',' ||
        [segment, stretch].some((word) => words.imperative.has(word)) ||
        this.#leadBetween(this.#start, this.#at)
      );
    }
    const isAfterSo = this.#at < this.#first && ['so', 'then'].includes(this.#keyAt(this.#at));
    return (
      isAfterSo || words.imperative.has(stretch) || words.opener.has(stretch) || words.imperative.has(segment)
    );
  }

  #isLoose(approach: Approach): boolean {
    if (approach === 'comma') return true;
    if (approach === 'joined') return true;
    if (approach !== 'inside') return false;
    const before = this.#keyAt(this.#at - 1);
    if (words.subject.has(before) || words.auxiliary.has(before)) return false;
    const isLabel = this.#tokens[this.#first]?.type.isCapitalised ?? false;
    return isLabel || words.opener.has(this.#firstWord(this.#lastComma(this.#at - 1)));
  }

  #hasSubject(approach: Approach): boolean {
    if (approach === 'start') return false;
    if (approach === 'blocked') return true;
    for (let index = this.#lastComma(this.#at); index < this.#at - 1; index += 1) {
      if (words.subject.has(this.#keyAt(index)) && words.relative.has(this.#keyAt(index + 1))) return true;
    }
    if (approach === 'comma') return this.#isTheirs();
    if (approach === 'inside') return this.#isSubject(this.#at - 1);
    if (approach !== 'joined') return false;
    const from = this.#lastComma(this.#at - 1);
    if (words.imperative.has(this.#firstWord(from)) || this.#hasLead) return false;
    if (this.#leadBetween(from, this.#at)) return false;
    for (let index = from; index < this.#at - 1; index += 1) if (this.#isSubject(index)) return true;
    return false;
  }

  /** The condition or the list before the phrase is about others. */
  #isTheirs(): boolean {
    const condition = this.#keys(this.#lastComma(this.#at - 1), this.#at - 1);
    const behind = this.#keys(this.#end, this.#end + listReach);
    return isTheirCondition(condition) || isTheirList(this.#firstWord(this.#start), behind);
  }

  #isSubject(index: number): boolean {
    const word = this.#tokens[index];
    return word !== undefined && words.subject.has(word.key) && word.text !== 'IT';
  }

  #isNegated(): boolean {
    return this.#cues.some((cue) => {
      if (cue.owner !== 'negation' || cue.end > this.#first || cue.first < this.#start) return false;
      if (this.#first - cue.end > negationReach) return false;
      const between = this.#keys(cue.end, this.#first);
      if (between.includes('but') || this.#isBehindCondition(cue)) return false;
      return !between.includes(',') || this.#isListWithOr() || isLeftOpen(between);
    });
  }

  /** "If you don't want to miss out follow us": the negation belongs to the condition, which only lacks its comma. */
  #isBehindCondition(negation: Cue): boolean {
    const before = this.#keyAt(this.#at - 1);
    const isOwn = this.#at - negation.end < 2 || before === 'to' || words.joiner.has(before);
    return !isOwn && words.condition.has(this.#firstWord(this.#start));
  }

  /** "Do not like our page, share this post, or tag a friend": the "do not" holds for each of them. */
  #isListWithOr(): boolean {
    const before = this.#keyAt(this.#first - 1);
    if (before === 'or' || before === 'nor') return true;
    const behind = this.#keys(this.#end, this.#end + negationReach);
    const comma = behind.indexOf(',');
    return this.#keyAt(this.#first - 1) === ',' && comma !== -1 && behind[comma + 1] === 'or';
  }

  #isReported(): boolean {
    const isOpen = this.#keyAt(this.#end - 1) === 'you';
    if (!isOpen && this.#cues.some((cue) => cue.owner === 'mention' && cue.first === this.#end)) return true;
    return this.#cues.some((cue) => {
      if ((cue.owner !== 'report' && cue.owner !== 'saying') || cue.end > this.#first) return false;
      const between = this.#keys(cue.end, this.#first).filter((key) => !marksAround.test(key));
      if (between[0] === ':' || between[0] === ',' || between[0] === '–' || between[0] === '—')
        between.shift();
      if (between.some((key) => key === ',' || strongMarks.has(key))) return false;
      return between.length <= (cue.owner === 'saying' ? 1 : reportReach);
    });
  }

  /** "Follow US guidance": capitals in a phrase that is not all capitals, with a noun behind. */
  #isCountry(): boolean {
    const tokens = this.#tokens.slice(this.#first, this.#end);
    const at = tokens.findIndex((token) => token.text === 'US');
    if (at === -1 || tokens.every((token) => token.text === token.text.toUpperCase())) return false;
    const next = this.#tokens[this.#first + at + 1];
    return next?.kind === 'word' && !words.behindUs.has(next.key);
  }

  #findStart(from: number): number {
    const farthest = Math.max(0, from - longestClause);
    for (let index = from - 1; index >= farthest; index -= 1) {
      const { text } = this.#tokens[index] as Word;
      if (strongMarks.has(text) || pictures.test(text)) return index + 1;
      if (text === '-' && this.#isSpaced(index)) return index + 1;
    }
    return farthest;
  }

  #isSpaced(index: number): boolean {
    const [before, dash] = [this.#tokens[index - 1], this.#tokens[index]];
    return before !== undefined && dash !== undefined && before.end < dash.start;
  }

  /** First token behind the last comma before `before`, or of the clause. */
  #lastComma(before: number): number {
    for (let index = before - 1; index >= this.#start; index -= 1) {
      if (this.#tokens[index]?.text === ',') return index + 1;
    }
    return this.#start;
  }

  /** The first word from an index on that is not an adverb or a joiner. */
  #firstWord(from: number): string {
    let index = from;
    while (index < this.#at - 1) {
      const key = this.#keyAt(index);
      const isPassed = words.adverb.has(key) || words.joiner.has(key) || marksAround.test(key);
      if (!isPassed || words.imperative.has(key)) break;
      index += 1;
    }
    return this.#keyAt(index);
  }

  #leadBetween(from: number, to: number): boolean {
    return this.#cues.some((cue) => cue.owner === 'lead' && cue.first >= from && cue.end <= to);
  }

  #cueEndingAt(index: number): (Cue & { owner: CueKind }) | undefined {
    return this.#cues.find((cue) => cue.end === index && (cue.owner === 'lead' || cue.owner === 'blocked'));
  }

  #keys(from: number, to: number): string[] {
    return this.#tokens.slice(from, to).map((token) => token.key);
  }

  #keyAt(index: number): string {
    return this.#tokens[index]?.key ?? '';
  }
}

/** "Do not, if you can help it, …" and "Do not please …": the negation waits for its verb. */
function isLeftOpen(between: readonly string[]): boolean {
  return between[0] === ',' || words.opener.has(between[0] ?? '');
}
