import { defineRule } from '#linter/rule/define-rule.ts';
import phrases from './phrases.json' with { type: 'json' };

/** __ABOUT__ */
export default defineRule({
  id: '__ID__',
  goal: 'plain',
  /* New rules begin as ideas. Their level rises when they are seen to be right. */
  level: 'idea',
  about: '__ABOUT__',
  say: () => 'What is wrong with this text, in at most 12 words.',
  why: 'Why a reader minds, in at most 20 words.',
  try: ['Words to paste in its place.'],
  phrases,
  check: ({ report }) => ({
    phrase(hit) {
      /* Somebody else's words, and words the text warns of, are fine. */
      if (hit.isQuoted || hit.isNegated || hit.isReported) return;
      report({ block: hit.block, start: hit.start, end: hit.stop });
    },
  }),
});
