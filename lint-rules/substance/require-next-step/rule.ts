import type { Document, Sentence, Word } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { hasComponent } from '../../components.ts';
import { isOfType, listAt, textAt } from '../../front-matter.ts';
import { isNoArticle } from '../../no-article.ts';
import { titlePlace } from '../../title-place.ts';
import { namesIllness } from '../../words/names-illness.ts';
import { isShortAnswer } from '../short-answer.ts';
import verbs from './action-verbs.json' with { type: 'json' };

const actions = new Set(verbs.map(({ term }) => term));
/** Words that may stand before the verb of an instruction. */
const openers = new Set([
  'please',
  'always',
  'never',
  'do',
  'not',
  "don't",
  'then',
  'first',
  'also',
  'just',
  'and',
  'next',
]);
const you = new Set(['you', "you'll", 'your']);
const modals = new Set(['can', 'should', 'must', 'need', 'could', 'may', 'might', "shouldn't"]);
const helps =
  /\b(?:should|(?:may|might|can|could|will|also) (?:also )?(?:help|helps|relieve|control|ease|improve)|avoiding|ways to|steps|help you|important to|treatments?|treated|prevent|recommend(?:ed|s)?|advised?|emergency|explore|ask|talk to|talk with|tell|see a|see your)\b/i;
/** Advice that names what to do without telling anyone to do it: "Quitting lowers your risk.", "Vaccines can protect." */
const advises = [
  /\b(?:reduces?|lowers?|cuts?)\b[^.]{0,40}\b(?:the|your|this|that) risk\b/i,
  /\bquitting (?:smoking|tobacco|alcohol|drinking)\b/i,
  /\bvaccines? (?:can |offers? )?protect/i,
  /\b(?:only|best|safest|surest) way to\b|\bbe careful\b|\bwill need to\b/i,
  /\bmanage\b[^.]*\b(?:through|by|with) \w+/i,
  /\b(?:if|when)\b.{1,160}?, (?:please )?(?:call|see|ask|get|go|stop|tell)\b/i,
  /^(?:having|getting|keeping|eating|taking|wearing|using) [^.]*\b(?:is|are) (?:also )?important\b/i,
];
/** Openings after which an instruction may stand behind the first comma: "For a healthy diet, limit sugar." */
const leadIn = /^(?:for|to|if|when|before|after|during|until|while)\b[^,]*,/i;

export default defineRule({
  id: 'require-next-step',
  goal: 'substance',
  level: 'should-fix',
  mildLevel: 'idea',
  language: 'en',
  needsWhole: true,
  isAboutWhole: true,
  about: 'A page tells the reader what to do, watch for, or ask.',
  say: () => 'This page gives the reader nothing to do next.',
  why: 'A worried reader needs one small step more than one more fact.',
  try: ['Ask your nurse …', 'Call 999 if …', 'Start with …'],
  check: ({ document, report }) => {
    let hasStep = false;
    return {
      sentence(sentence) {
        if (hasStep) return;
        const { isBody, kind, name } = sentence.block;
        /* "Do not shake hands" tells what to do wherever it stands; of a title and a heading only that counts. */
        if (kind === 'heading' || name === 'title') hasStep = tellsToDo(sentence);
        else if (isBody) hasStep = isStep(sentence);
      },
      document() {
        // Short pages are asked too: leaving things out must not make a page better.
        if (hasStep || document.wordCount === 0 || isNoArticle(document)) return;
        if (isOfType(document, 'definition', 'contact', 'story')) return;
        if (hasComponent(document, 'AskYourClinic', 'GetHelp', 'Steps')) return;
        if (textAt(document, 'connect', 'clinicQuestion') || listAt(document, 'onTheGround').length > 0)
          return;
        if (isShortAnswer(document) || history.test(titleOf(document))) return;
        report(titlePlace(document), { isMild: !namesIllness(document) });
      },
    };
  },
});

/** What has been is told for its own sake. */
const history = /\b(?:history|timeline|privacy policy)\b|^who (?:discovered|invented)\b/i;

function titleOf({ blocks }: Document): string {
  const title = blocks.find(
    ({ name, kind, depth }) => name === 'title' || (kind === 'heading' && depth === 1),
  );
  return title?.text ?? blocks.find(({ kind }) => kind === 'heading')?.text ?? '';
}

/** An instruction, advice to "you", or words about what helps. Wide on purpose: only pages without any are reported. */
function isStep(sentence: Sentence): boolean {
  const { words, text } = sentence;
  if (isAction(words)) return true;
  const opening = leadIn.exec(text)?.[0].length;
  if (opening && isAction(words.filter(({ start }) => start >= sentence.start + opening))) return true;
  const hasAdvice = words.some(({ key }, index) => you.has(key) && modals.has(words[index + 1]?.key ?? ''));
  return hasAdvice || helps.test(text) || advises.some((advice) => advice.test(text));
}

/** "Do not mix cleaners", "Get your flu shot": a whole instruction, and no label such as "Call" or "Care". */
function tellsToDo({ words }: Sentence): boolean {
  return (
    words.length >= 3 && (isAction(words) || /^(?:do not|don't) /.test(words.map(({ key }) => key).join(' ')))
  );
}

/** The first word, or the first behind words such as "please" and "do not", is what to do. */
function isAction(words: readonly Word[]): boolean {
  const first = words.find(({ key }) => !openers.has(key));
  return first !== undefined && actions.has(first.key);
}
