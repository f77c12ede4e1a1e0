import { type PhraseHit, withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isDenied, isInSources, isQuestion, isWarnedOf } from '../../own-voice.ts';
import { namesMedicine } from '../../words/names-medicine.ts';
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

/* What a sentence about care says when it is true of some only, or has been settled with somebody who knows. */
const usual =
  /\b(?:unless|until|usually|normally|often|sometimes|most|many|some|mild|minor|small|simple|slight|first|before|already|known|in most cases)\b/i;
const step =
  /\b(?:before|after|until|unless|surgery|operation|procedure|scan|test|pregnan\w+|rash|reaction|allerg\w+|hours?|when the course|finished|cleared|infection)\b/i;
const condition =
  /\b(?:if|when|whenever|unless|until|once|after|before|in case|as soon as|while|cannot|can't|during)\b/i;
/* People who care for the reader have a say: they are asked, they advise, they check. */
const guidance =
  /\b(?:ask|asks|asked|talk|talks|talked|speak|spoken|speaking|call|ring|phone|contact|tell|tells|told|advis\w+|advice|recommend\w*|prescrib\w+|says?|said|instruct\w*|supervis\w+|check with|agree\w*|discuss\w*|help|helps|plan|guided?|may want|will want|want you)\b/i;
/* A further treatment in the sentence: one is given in place of the other, which is care. */
const treatment =
  /\b(?:medicines?|medications?|drugs?|tablets?|pills?|capsules?|injections?|infusions?|sprays?|patch(?:es)?|pumps?|creams?|gels?|ointments?|spacers?|surgery|surgical|operations?|radiotherapy|chemotherapy|immunotherapy|keyhole|stents?|transplants?|antibiotics?|insulin|steroids?|painkillers?|vaccines?|inhalers?|brands?|generics?|biosimilars?|biopsy|biopsies|tests?|scans?|treatments?|therapy|therapies|physiotherapy|devices?|dialysis|watchful|monitoring|surveillance|trials?|stud(?:y|ies)|licensed|approved|doctors?|nurses?)\b/i;

const others = /\b(?:people|patients?|children|women|men|adults|babies|he|she|they|some|most|many)\b/i;
const care =
  /\b(?:doctors?|gps?|hospitals?|a&e|ambulances?|moles?|lumps?|scans?|mammograms?|smears?|screening|blood|jabs?|vaccin\w+|tablets?|medicines?|medication|antibiotics?|pills?|prescriptions?|biops(?:y|ies)|tests?|check-?ups?|specialists?|consultants?)\b/i;

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
  if (row.unlessUsual && usual.test(sentence.text)) return true;
  if (row.unlessStep && step.test(around)) return true;
  if (row.needsCareNear && !care.test(block.text.slice(sentence.start, sentence.end))) return true;
  if (row.unlessIf && condition.test(around)) return true;
  if (row.unlessGuided && (isGuided(around) || isGuided(near))) return true;
  if (row.unlessMedicine && (treatment.test(around) || namesMedicine(around))) return true;
  if (row.unlessOthers && others.test(sentence.text)) return true;
  if (row.needsCare && !care.test(block.text.slice(hit.start, hit.stop))) return true;
  return row.unlessCare === true && (clinician.test(around) || clinician.test(near) || careStep.test(around));
}

function isGuided(text: string): boolean {
  return clinician.test(text) && guidance.test(text);
}
