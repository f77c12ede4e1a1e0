import type { Sentence } from '#linter/document/document.ts';
import { Asks } from '#linter/document/phrases/asks.ts';
import { isCited as isCitedBy } from '#linter/document/phrases/citations.ts';
import type { Model } from '#linter/model/model.ts';
import words from './asks.json' with { type: 'json' };

/** The English of asks. */
const asks = new Asks(words);

/** What is handed to the engine beside the rules. */
export const model: Model = {
  goals: { social: 25, plain: 25, substance: 20, trust: 15, corpus: 10, findable: 5 },
  asks,
};

/** Whether a token stands in words that are told about without quotation marks: "posts that say …". */
export function isCited(sentence: Sentence, index: number): boolean {
  return isCitedBy(sentence, index, asks);
}
