import type { Sentence } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { hasComponent } from '../../components.ts';
import { isOfType, listAt, textAt } from '../../front-matter.ts';
import { titlePlace } from '../../title-place.ts';
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

export default defineRule({
  id: 'require-next-step',
  goal: 'substance',
  level: 'should-fix',
  about: 'A page tells the reader what to do, watch for, or ask.',
  say: () => 'This page gives the reader nothing to do next.',
  why: 'A worried reader needs one small step more than one more fact.',
  try: ['Ask your nurse …', 'Call 999 if …', 'Start with …'],
  check: ({ document, report }) => {
    let hasStep = false;
    return {
      sentence(sentence) {
        if (!hasStep && sentence.block.isBody && sentence.block.kind !== 'heading')
          hasStep = isStep(sentence);
      },
      document() {
        // Short pages are asked too: leaving things out must not make a page better.
        if (hasStep || document.wordCount === 0) return;
        if (isOfType(document, 'definition', 'contact', 'story')) return;
        if (hasComponent(document, 'AskYourClinic', 'GetHelp', 'Steps')) return;
        if (textAt(document, 'connect', 'clinicQuestion') || listAt(document, 'onTheGround').length > 0)
          return;
        report(titlePlace(document));
      },
    };
  },
});

/** An instruction, advice to "you", or words about what helps. Wide on purpose: only pages without any are reported. */
function isStep({ words, text }: Sentence): boolean {
  const first = words.find(({ key }) => !openers.has(key));
  if (first && actions.has(first.key)) return true;
  const hasAdvice = words.some(({ key }, index) => you.has(key) && modals.has(words[index + 1]?.key ?? ''));
  return (
    hasAdvice ||
    helps.test(text) ||
    /\b(?:if|when)\b.{1,160}?, (?:please )?(?:call|see|ask|get|go|stop|tell)\b/i.test(text)
  );
}
