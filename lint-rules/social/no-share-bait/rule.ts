import { withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import callToAction from '../../words/call-to-action.json' with { type: 'json' };
import { deletionOfAsk, isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Asks readers to spread a post. */
export default defineRule({
  id: 'no-share-bait',
  goal: 'social',
  level: 'should-fix',
  about: 'Asks readers to spread a post',
  say: () => 'This line asks readers to spread a post.',
  why: 'Sharing helps when it reaches one person who needs it. Reach alone helps nobody.',
  try: ['Name who it helps: Show this page to the person who cares for you.'],
  phrases: withSets(phrases, callToAction, 'call to action'),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range, { fix: deletionOfAsk(document, hit) });
    },
  }),
});
