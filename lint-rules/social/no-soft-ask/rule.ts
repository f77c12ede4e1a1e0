import { withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import callToAction from '../../words/call-to-action.json' with { type: 'json' };
import { isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Sends readers to a link in a bio, a petition or an author's account: a matter of house policy. */
export default defineRule({
  id: 'no-soft-ask',
  goal: 'social',
  level: 'idea',
  about: "Sends readers to a bio, a petition or an author's account",
  say: () => 'This line sends readers to a bio, a petition or an account.',
  why: 'A reader with a worry came for an answer. This leads away from it.',
  try: ['Put the link where it is needed, on this page.', 'Keep accounts on the page about the person.'],
  phrases: withSets(phrases, callToAction, 'call to action'),
  check: ({ report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range);
    },
  }),
});
