import { defineRule } from '#linter/rule/define-rule.ts';
import { isInName, isInSources, isOfOthers, isOwnWords } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };

/* What researchers use and what was found of others is told, not boasted of, unless it is "our" researchers. */
const toldOfOthers =
  /\b(?:scientists|researchers|investigators|engineers|stud(?:y|ies)|trials?)\b|\b(?:found|noticed|observed|learned|showed) that\b/i;
/* "How can we put people first?" asks, and claims nothing. */
const asksHow = /\b(?:how|why) (?:can|could|might|do|should|would) \w+\b.*\?\s*$/i;
/** A line so short is a slogan whoever it is about, in words. */
const slogan = 12;
const firstPerson = /\b(?:we|us|our|ours)\b/i;

/** Praise of the publisher, in the voice of a brochure. Names of studies and titles of sources keep theirs. */
export default defineRule({
  id: 'no-happy-talk',
  goal: 'social',
  level: 'should-fix',
  about: 'Praises the publisher and tells the reader nothing',
  say: () => 'This line praises us and tells the reader nothing.',
  why: 'A worried reader needs a fact or a next step. Praise of ourselves is neither.',
  try: ['Say what you do, for whom and when.', 'Cut it.'],
  phrases,
  check: ({ document, report }) => ({
    phrase(hit) {
      if (!isOwnWords(hit) || isInSources(document, hit.block)) return;
      if (isOfOthers(hit) || isInName(hit) || asksHow.test(hit.sentence.text)) return;
      const { text, words } = hit.sentence;
      if (hit.row.ofAnybody === true && words.length > slogan && !firstPerson.test(text)) return;
      const before = hit.block.text.slice(hit.sentence.start, hit.start);
      if (firstPerson.test(hit.sentence.text) || !toldOfOthers.test(before)) report(hit.range);
    },
  }),
});
