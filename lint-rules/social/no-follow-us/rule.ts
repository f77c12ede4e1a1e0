import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { deletionOfAsk, isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Asks readers to follow an account. */
export default defineRule({
  id: 'no-follow-us',
  goal: 'social',
  level: 'should-fix',
  about: 'Asks readers to follow an account',
  say: () => 'This line asks readers to follow an account.',
  why: 'A reader with a worry needs an answer here, not a feed to watch.',
  try: ['Put the answer on this page.', 'Keep account links in the footer of the site.'],
  phrases: askPhrases(phrases),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range, { fix: deletionOfAsk(document, hit) });
    },
  }),
});
