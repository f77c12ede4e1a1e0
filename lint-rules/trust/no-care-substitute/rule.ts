import { type PhraseHit, withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isDenied, isInSources, isQuestion, isWarnedOf } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

const clinician =
  /\b(?:doctors?|gps?|physicians?|clinicians?|providers?|nurses?|midwi(?:fe|ves)|pharmacists?|surgeons?|dentists?|specialists?|hospitals?|clinics?|professionals?|care team|health team|helpline|poison control|911|999|112|111|988|er|emergency)\b/i;
/* Advice on where to go instead, or on a step that belongs to care. */
const otherRoute =
  /\b(?:call|phone|ring|ask|see|go to|visit|contact|nurse|online|pharmacist|111|999|911|112)\b/i;
const limits =
  /\b(?:if|unless|until|usually|normally|often|always|first|before|most|many|mild|minor|small|every time|when|for (?:most|mild|minor|simple|an? (?:cold|cough|sore throat|minor))|straight away|right away|to (?:get|have|buy|book|be)|(?:do|does|did|would|will|can|may|might) (?:i|you))\b/i;
const careStep =
  /\b(?:before|after|until|if|unless|when|surgery|operation|procedure|test|scan|pregnan\w+|rash|reaction|allerg\w+|days?|hours?|weeks?|for a (?:while|time|short))\b/i;

/** Words that warn of what follows, however far behind them it comes: "advise against stopping it, or …, without …". */
const warning =
  /\b(?:against|dangerous|unsafe|risky|harmful|avoid|never|not|don't|shouldn't|mustn't|mistake|wrong|unwise)\b/i;

/** Tells readers to do without the people or the medicine that care for them. */
export default defineRule({
  id: 'no-care-substitute',
  goal: 'trust',
  level: 'must-fix',
  canHarm: true,
  mildLevel: 'should-fix',
  about: 'Tells readers to do without their doctor or medicine',
  say: () => 'This line tells readers to do without care.',
  why: 'Stopping care or medicine can do harm. A page supports care; it does not replace it.',
  try: [
    'Do not stop your medicine before you have asked your doctor.',
    'Use it along with the care you have.',
  ],
  phrases: withSets(phrases, sets),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (hit.isQuoted || hit.isNegated || hit.isReported || hit.hasSubject) return;
      if ((hit.row.evenAsked !== true && isDenied(hit)) || isPartOfCare(hit)) return;
      if (!isWarnedOf(document, hit) && !isInSources(document, hit.block))
        report(hit.range, { isMild: hit.row.mild === true });
    },
  }),
});

/** Whether the sentence or its neighbours bring care back in, as a row demands. */
function isPartOfCare(hit: PhraseHit): boolean {
  const { row, sentence, block } = hit;
  if (row.ask && !hit.isLooseRequest) return true;
  if (row.unlessWarned && warning.test(block.text.slice(sentence.start, hit.start))) return true;
  const around = block.text.slice(sentence.start, hit.start) + block.text.slice(hit.stop, sentence.end);
  const at = block.sentences.indexOf(sentence);
  const near = [at - 1, at + 1].map((index) => block.sentences[index]?.text ?? '').join(' ');
  if (row.unlessAdvice && (otherRoute.test(around) || isQuestion(sentence))) return true;
  if (row.unlessLimited && limits.test(sentence.text)) return true;
  return row.unlessCare === true && (clinician.test(around) || clinician.test(near) || careStep.test(around));
}
