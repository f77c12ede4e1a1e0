import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { deletionOfAsk, isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Asks for a comment, a set reply or a review. */
export default defineRule({
  id: 'no-comment-bait',
  goal: 'social',
  level: 'should-fix',
  about: 'Asks for a comment, a set reply or a review',
  say: () => 'This line asks for a comment, a set reply or a review.',
  why: 'A reply in public can show what a reader is ill with, and it brings no answer.',
  try: ['Ask a real question, and say who will answer it and where.'],
  phrases: askPhrases(phrases),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range, { fix: deletionOfAsk(document, hit) });
    },
  }),
});
