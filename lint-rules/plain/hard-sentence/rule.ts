import { z } from 'zod';
import { isProse } from '#linter/document/words/metrics.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { countVotes, voters } from './votes.ts';

/** Finds single sentences most readability formulas call hard, so that a writer knows where to begin. */
export default defineRule({
  id: 'hard-sentence',
  goal: 'plain',
  level: 'idea',
  about: 'No sentence that most reading tests call hard.',
  say: ({ votes }: { votes: number }) => `${votes} of ${voters} reading tests find this sentence hard.`,
  why: 'Long words in a long sentence make a worried reader stop.',
  try: ['Say it in two sentences.', 'Use a shorter word for the longest one.'],
  options: z.strictObject({
    /** Age in years a reader should need at most. */
    age: z.number().min(8).max(22).default(14),
    /** How many of the seven tests must agree. */
    minVotes: z.number().int().min(1).max(voters).default(4),
    /** Shorter sentences are passed over: one long word would decide. */
    minWords: z.number().int().min(1).default(5),
  }),
  check: ({ report, options }) => ({
    sentence(sentence) {
      if (sentence.words.length < options.minWords || !isProse(sentence.block)) return;
      const votes = countVotes(sentence, options.age);
      if (votes >= options.minVotes) report(sentence, { data: { votes } });
    },
  }),
});
