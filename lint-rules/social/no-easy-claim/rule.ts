import { withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isDenied, isInSources, isOwnWords, isQuestion } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

/* "It may sound easy, but …": the sentence knows better. */
const honest =
  /\b(?:but|sounds?|seems?|looks?|not always|may not|hard|harder|difficult|tough|struggle|take time|takes time)\b/i;

/** Calls a change of habits easy. To eat well and to quit are simple to say and hard to do. */
export default defineRule({
  id: 'no-easy-claim',
  goal: 'social',
  level: 'idea',
  about: 'Calls a change of habits easy or simple',
  say: () => 'This line makes a hard change sound easy.',
  why: 'Readers who have tried and failed hear that it is their own fault.',
  try: ['Name one small first step.', 'Say what often gets in the way, and what helps.'],
  phrases: withSets(phrases, sets),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (!isOwnWords(hit) || isInSources(document, hit.block)) return;
      if (hit.row.ask === true ? !hit.isLooseRequest : isDenied(hit) || isQuestion(hit.sentence)) return;
      const around =
        hit.block.text.slice(hit.sentence.start, hit.start) +
        hit.block.text.slice(hit.stop, hit.sentence.end);
      if (!honest.test(around)) report(hit.range);
    },
  }),
});
