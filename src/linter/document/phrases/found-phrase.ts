import type { Block, Range, Sentence, Word } from '../document.ts';
import type { Asks } from './asks.ts';
import { isCited } from './citations.ts';
import { type ClauseContext, readClause } from './clause.ts';
import type { PhraseHit, PhraseRow } from './phrase.ts';
import { isQuoted } from './quotations.ts';

/** A phrase in its sentence; what the clause says about it is worked out when it is first asked for. */
export class FoundPhrase implements PhraseHit {
  readonly row: PhraseRow;
  readonly sentence: Sentence;
  readonly first: number;
  readonly end: number;
  readonly #asks: Asks;
  #clause: ClauseContext | undefined;

  constructor(row: PhraseRow, sentence: Sentence, first: number, end: number, asks: Asks) {
    this.#asks = asks;
    this.row = row;
    this.sentence = sentence;
    this.first = first;
    this.end = end;
  }

  get block(): Block {
    return this.sentence.block;
  }

  get words(): readonly Word[] {
    return this.sentence.tokens
      .slice(this.first, this.end)
      .filter((token) => token.kind !== 'punctuation' && token.kind !== 'symbol');
  }

  get start(): number {
    return (this.sentence.tokens[this.first] as Word).start;
  }

  get stop(): number {
    return (this.sentence.tokens[this.end - 1] as Word).end;
  }

  get range(): Range {
    return { block: this.block, start: this.start, end: this.stop };
  }

  get isQuoted(): boolean {
    return isQuoted(this.block, this.start, this.stop);
  }

  get isNegated(): boolean {
    return this.#context.isNegated;
  }

  get isReported(): boolean {
    return this.#context.isReported || isCited(this.sentence, this.first, this.#asks);
  }

  get isComparison(): boolean {
    return this.#context.isComparison;
  }

  get isAsked(): boolean {
    return this.#context.isAsked;
  }

  get isAboutCrisis(): boolean {
    return this.#asks.speaksOfCrisis(this.sentence);
  }

  get hasSubject(): boolean {
    return this.#context.hasSubject;
  }

  get isRequest(): boolean {
    return this.#context.isRequest;
  }

  get isLooseRequest(): boolean {
    return this.#context.isLooseRequest;
  }

  get #context(): ClauseContext {
    this.#clause ??= readClause(this.sentence, this.first, this.end, this.#asks);
    return this.#clause;
  }
}
