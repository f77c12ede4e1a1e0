import { defineRule } from '#linter/rule/define-rule.ts';
import { isInSources, isOwnWords } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };

/* What researchers use and what was found of others is told, not boasted of, unless it is "our" researchers. */
const toldOfOthers =
  /\b(?:scientists|researchers|investigators|engineers|stud(?:y|ies)|trials?)\b|\b(?:found|noticed|observed|learned|showed) that\b/i;
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
      const before = hit.block.text.slice(hit.sentence.start, hit.start);
      if (firstPerson.test(hit.sentence.text) || !toldOfOthers.test(before)) report(hit.range);
    },
  }),
});
