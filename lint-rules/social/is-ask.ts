import type { Document } from '#linter/document/document.ts';
import type { PhraseHit } from '#linter/document/phrases/phrase.ts';
import type { Fix } from '#linter/fix/fix.ts';
import { chooseDeletion } from '#linter/fix/propose.ts';

/**
 * Whether a phrase asks this reader to do it: not quoted, forbidden or told about. Rows marked `clear` can hardly
 * mean anything else, so for them a label or a missing comma before the phrase does not matter, nor a question.
 */
export function isAsk(hit: PhraseHit): boolean {
  if (hit.isQuoted || hit.isNegated || hit.isReported || hit.isAboutCrisis) return false;
  if (hit.row.gerund === true) return hit.isRequest && leadsToGerund(hit);
  if (hit.row.statement === true) return true;
  if (hit.row.clear === true) return hit.isLooseRequest || hit.isAsked;
  return hit.isRequest && !hit.isComparison;
}

/** "By following us", "make sure you're following us": a word leads to the verb. "Following us is free" tells. */
function leadsToGerund({ sentence, first }: PhraseHit): boolean {
  return sentence.tokens[first - 1]?.kind === 'word';
}

/** Words beside an ask that may be lost with it: "If this helped, please". */
const mostBeside = 6;

/** Offers to delete the sentence when it says nothing else; what else it says is for a person to keep. */
export function deletionOfAsk(document: Document, { sentence, words }: PhraseHit): Fix[] {
  return sentence.words.length - words.length <= mostBeside ? chooseDeletion(document, sentence) : [];
}
