import type { PhraseHit } from '#linter/document/phrases/phrase.ts';

/**
 * Whether a phrase asks this reader to do it: not quoted, forbidden or told about. Rows marked `clear` can hardly
 * mean anything else, so for them a label or a missing comma before the phrase does not matter.
 */
export function isAsk(hit: PhraseHit): boolean {
  if (hit.isQuoted || hit.isNegated || hit.isReported) return false;
  if (hit.row.statement === true) return true;
  return hit.row.clear === true ? hit.isLooseRequest : hit.isRequest;
}
