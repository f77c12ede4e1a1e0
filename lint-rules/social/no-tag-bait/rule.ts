import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { deletionOfAsk, isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Asks readers to tag other people. */
export default defineRule({
  id: 'no-tag-bait',
  goal: 'social',
  level: 'must-fix',
  about: 'Asks readers to tag other people',
  say: () => 'This line asks readers to tag someone.',
  why: 'A tag under a health post can show the world what a friend is ill with.',
  try: ['Suggest a talk instead: Ask your friend how they are.'],
  phrases: askPhrases(phrases),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range, { fix: deletionOfAsk(document, hit) });
    },
  }),
});
