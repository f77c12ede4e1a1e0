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
  check: ({ report }) => ({
    phrase(hit) {
      if (hit.isQuoted || hit.isNegated || hit.isReported) return;
      const opensSentence = hit.first === 0;
      if (hit.row.front !== true || opensSentence) report(hit.range);
    },
  }),
});
