import { withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isDenied, isInSources, isOwnWords, isWarnedOf } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

/* Medical meanings of the same words: withdrawal from alcohol or drugs, kidneys and dialysis, emptying the bowel. */
const medical =
  /\b(?:alcohol|opioids?|drugs?|withdrawal|addiction|dialysis|kidneys?|liver (?:works|filters)|colonoscopy|bowel prep|poison\w*|inhalers?|nitroglycerin)\b/i;
/* What is said to be cleansed. A wound is, and so is a floor. */
const insides =
  /\b(?:body|bodies|liver|kidneys|colon|gut|blood|lymph|cells|brain|system|bowels?|tissues|organs|toxins?|sludge|spike proteins?|detox|sauna|cleanse)\b/i;
const vaccine = /\b(?:vaccin\w+|shots?|immuni[sz]ation|booster|immunotherapy|interferon|cancer|donor)\b/i;

/** The words of people who sell: "breakthrough", "secret", "detox". A plain page does without them. */
export default defineRule({
  id: 'no-hype',
  yieldsTo: ['no-absolute-claim'],
  goal: 'trust',
  level: 'should-fix',
  about: 'Sells a treatment with words of health fraud',
  say: () => 'These words sell. They tell nothing.',
  why: 'Health fraud uses the same words. Readers who know that will trust the page less.',
  try: ['Say what it does, for whom, and how well.', 'Name the study.'],
  phrases: withSets(phrases, sets),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (!isOwnWords(hit) || isDenied(hit)) return;
      const { row, sentence } = hit;
      /* "Doctor-recommended" is a label, "her doctor recommended surgery" is news. */
      if (row.joined && !/[-‐‑]/.test(sentence.block.text.slice(hit.start, hit.stop))) return;
      if (row.unlessCare && medical.test(sentence.text)) return;
      if (row.organ && !insides.test(sentence.text)) return;
      if (row.unlessVaccine && vaccine.test(sentence.text)) return;
      if (!isWarnedOf(document, hit) && !isInSources(document, hit.block)) report(hit.range);
    },
  }),
});
