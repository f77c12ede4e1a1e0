import type { PhraseHit } from '#linter/document/phrases/phrase.ts';

/**
 * Whether a phrase asks this reader to do it: not quoted, forbidden or told about. Rows marked `clear` can hardly
 * mean anything else, so for them a label or a missing comma before the phrase does not matter, nor a question.
 */
export function isAsk(hit: PhraseHit): boolean {
  if (hit.isQuoted || hit.isNegated || hit.isReported || hit.isAboutCrisis) return false;
  if (hit.row.statement === true) return true;
  if (hit.row.clear === true) return hit.isLooseRequest || hit.isAsked;
  return hit.isRequest && !hit.isComparison;
}
