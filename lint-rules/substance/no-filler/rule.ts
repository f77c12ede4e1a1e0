import type { Document } from '#linter/document/document.ts';
import type { PhraseHit } from '#linter/document/phrases/phrase.ts';
import type { Fix } from '#linter/fix/fix.ts';
import { inCaseOf, replaceWords } from '#linter/fix/propose.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Words that clear their throat. Hedges such as "may" and "usually" are not among them: medicine needs those. */
export default defineRule({
  id: 'no-filler',
  goal: 'substance',
  level: 'should-fix',
  about: 'Opens with words that say nothing',
  say: () => 'These words say nothing yet.',
  why: 'A worried reader looks for the answer and has to read past them.',
  try: ['Cut them and begin with the fact.'],
  phrases,
  check: ({ document, report }) => ({
    phrase(hit) {
      if (hit.isQuoted || hit.isNegated || hit.isReported) return;
      const opensSentence = hit.first === 0;
      if (hit.row.front !== true || opensSentence) report(hit.range, { fix: cutOf(document, hit) });
    },
  }),
});

/** Offers to cut the words and go on with the next one, which then opens the sentence. */
function cutOf(document: Document, { range, sentence, end, words }: PhraseHit): Fix[] {
  const after = sentence.tokens.slice(end);
  const next = after[0]?.text === ',' ? after[1] : after[0];
  if (next?.kind !== 'word') return [];
  const edit = replaceWords(
    document,
    { block: range.block, start: range.start, end: next.end },
    inCaseOf(words[0]?.text ?? '', next.text),
  );
  return edit ? [{ kind: 'choose', title: 'Cut these words', edits: [edit] }] : [];
}
