import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { deletionOfAsk, isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Asks readers to like a page or a post. */
export default defineRule({
  id: 'no-like-us',
  goal: 'social',
  level: 'must-fix',
  mildLevel: 'should-fix',
  about: 'Asks readers to like a page or a post',
  say: () => 'This line asks readers to like a page or a post.',
  why: 'People came for help with their health. A like does not help them.',
  try: ['Say what the reader can do next.', 'Name a person or a group they can talk to.'],
  phrases: askPhrases(phrases),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range, { fix: deletionOfAsk(document, hit), isMild: hit.row.mild === true });
    },
  }),
});
