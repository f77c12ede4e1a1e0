import { defineRule } from '#linter/rule/define-rule.ts';
import { isInSources, isNamed, isOwnWords } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };

/* Pages about what people buy, or about their rights as buyers, may say so. */
const shopping =
  /\b(?:consumer (?:products?|protection|rights|law|affairs|reports)|product safety|recall|fda|ftc|labels?|price|prices|purchase|buy|shop|store|social worker|lawyer)\b/i;

/** Calls the people it is for customers, consumers, targets or users. */
export default defineRule({
  id: 'no-reader-label',
  goal: 'social',
  level: 'should-fix',
  about: 'Calls readers customers, consumers or targets',
  say: () => 'This line makes readers a market.',
  why: 'People came with a worry. A name from sales tells them whose interest comes first.',
  try: ['you', 'people', 'people who come to us'],
  phrases,
  check: ({ document, report }) => ({
    phrase(hit) {
      if (!isOwnWords(hit) || isNamed(hit) || shopping.test(hit.sentence.text)) return;
      if (!isInSources(document, hit.block)) report(hit.range);
    },
  }),
});
