import { withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import callToAction from '../../words/call-to-action.json' with { type: 'json' };
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
  phrases: withSets(phrases, callToAction, 'call to action'),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range, { fix: deletionOfAsk(document, hit) });
    },
  }),
});
