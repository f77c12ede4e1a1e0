import { type PhraseHit, withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import {
  isAffirmed,
  isDenied,
  isFromStudy,
  isHedged,
  isInSources,
  isOwnWords,
  isWarnedOf,
} from '../../own-voice.ts';
import illnesses from '../../words/illnesses.json' with { type: 'json' };
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

/* Medicine that cures is not fraud: these words in a sentence speak of it, or of the search for it. */
const medicine =
  /\b(?:surgery|surgical|operations?|transplants?|transplantation|removal|removing|chemotherapy|radiation|radiotherapy|antibiotics?|antivirals?|gene therapy|vaccin\w+|clinical trials?|research\w*|scientists?|study|studies|studying|experts|someday|future|learn more about)\b/i;
/* "Without surgery" promises to do without it. */
const doneWithout =
  /\b(?:without|instead of|no need for|never need|no) (?:\w+ )?(?:surgery|operations?|drugs?|medicines?|chemotherapy|radiotherapy|antibiotics?)\b/gi;
const others =
  /\b(?:people|patients?|children|women|men|adults|babies|infants|newborns|participants|volunteers|group|they|he|she|person|some|most|many|those|everyone has)\b/i;
const condition =
  /\b(?:if|when|until|before|once|unless|after|in case|way to be|only|abstinence|make sure)\b/i;
/* What does such things to illness indeed: care, and the body itself. */
const care =
  /\b(?:drugs?|medicines?|medications?|treatments?|therap(?:y|ies)|chemo\w*|radio\w*|lasers?|surge\w+|immune|t[- ]?cells?|white (?:blood )?cells?|antibod\w+|stem cells?|freez\w+|heat|electric\w*|needles?|inject\w*|procedures?|beams?|doctors?|the body|your body)\b/i;
/* What is sold or taken. "It suits everyone" is said of many other things. */
const product =
  /\b(?:jabs?|injections?|drops|tea|teas|oils?|herbs?|herbal|supplements?|diets?|fasting|remed(?:y|ies)|capsules?|powders?|pills?|tablets?|drips?|tonics?|treatments?|therap(?:y|ies)|cleanses?|creams?|patch(?:es)?|formula|detox|medicines?|mushrooms?|vitamins?|castor oil|homeopath\w+|keto|juice|peptides?|you or your baby|crystals?|adjustment|our (?:programme|program|method|course|plan|app))\b/i;
const promise = /(?:\b(?:will|can|could|'ll|helps?|lets?|how)(?: \w+)?(?: to)?|you'll|^|[:!—–])\s*$/i;

/** Promises no treatment can keep. Sentences that deny them, warn of them or limit them are what we want. */
export default defineRule({
  id: 'no-absolute-claim',
  goal: 'trust',
  level: 'must-fix',
  canHarm: true,
  mildLevel: 'should-fix',
  about: 'Promises a cure, safety or success without limits',
  say: () => 'This line promises more than any treatment can.',
  why: 'A reader may give up care that works. Say who it helps, how often, and the source.',
  try: ['Say how many people it helps: "It helps about 6 in 10 people."', 'Say what can go wrong.'],
  phrases: withSets(phrases, { ...sets, disease: illnesses, ill: [...illnesses, ...sets.ill] }),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (!isOwnWords(hit) || isDenied(hit) || isLimited(hit)) return;
      if (hit.row.evenStudy !== true && isFromStudy(hit.sentence)) return;
      if (!isWarnedOf(document, hit) && !isInSources(document, hit.block))
        report(hit.range, { isMild: hit.row.mild === true });
    },
  }),
});

/** Whether the sentence itself sets the limits that a row allows. */
function isLimited(hit: PhraseHit): boolean {
  const { row, sentence } = hit;
  const before = sentence.block.text.slice(sentence.start, hit.start);
  if (row.hedge && (isHedged(hit) || /\bcan\s*$/i.test(before))) return true;
  if (row.remedy && isOfCare(hit)) return true;
  if (row.care && medicine.test(sentence.text.replace(doneWithout, ''))) return true;
  if (row.unlessOthers && others.test(before)) return true;
  if (row.unlessIf && condition.test(before)) return true;
  if (row.product && !product.test(sentence.text)) return true;
  if (row.answered && !isAffirmed(hit)) return true;
  if (row.alone && sentence.words.length > 4) return true;
  return row.promise === true && !(hit.isLooseRequest || promise.test(before));
}

/** Whether the text around names care, or the body, as what does it. */
function isOfCare({ block }: PhraseHit): boolean {
  return care.test(block.text) || medicine.test(block.text);
}
