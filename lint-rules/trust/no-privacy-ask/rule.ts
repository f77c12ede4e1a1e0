import { type PhraseHit, withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuestion, isWarnedOf } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

/* A question whose answer tells something about the health of the one who answers. */
const healthQuestion =
  /\b(?:you|your)\b.*\b(?:diagnos\w+|symptoms?|medic\w+|pills?|take|taking|weigh|weight|blood (?:pressure|sugar)|a1c|cancer|diabetes|depress\w+|anxi\w+|hiv|periods?|pregnan\w+|surgery|treatment|treated|tested|test results?|vaccinated|condition|illness|disease|drink|smoke|sleep|rash|pain|migraines?|allerg\w+|hospital)\b/i;
const privateWay =
  /\b(?:in private|privately|private (?:message|form|group)|secure|confidential\w*|anonym\w+|without your name|do not give your name|by phone|patient portal|only you|your (?:doctor|nurse|team|clinic))\b/i;

/** Asks readers to tell about their health where everyone can read it. */
export default defineRule({
  id: 'no-privacy-ask',
  goal: 'trust',
  level: 'must-fix',
  canHarm: true,
  about: 'Asks readers for health details where all can read them',
  say: () => 'This line asks readers for health details in public.',
  why: 'What is posted stays. It can reach a boss, an insurer or a neighbour.',
  try: ['Call us, and a nurse will answer.', 'Ask at the clinic. Do not post details of your health.'],
  phrases: withSets(phrases, sets),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (hit.isQuoted || hit.isNegated || hit.isReported || hit.hasSubject || !hit.isLooseRequest) return;
      if (privateWay.test(hit.sentence.text) || isWarnedOf(document, hit)) return;
      if (hit.row.askedBefore !== true || followsHealthQuestion(hit)) report(hit.range);
    },
  }),
});

function followsHealthQuestion({ sentence, block, start }: PhraseHit): boolean {
  const before = block.sentences[block.sentences.indexOf(sentence) - 1];
  const own = block.text.slice(sentence.start, start);
  return (
    healthQuestion.test(own) ||
    (before !== undefined && isQuestion(before) && healthQuestion.test(before.text))
  );
}
