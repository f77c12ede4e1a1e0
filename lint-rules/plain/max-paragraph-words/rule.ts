import { z } from 'zod';
import type { Sentence } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';

/** Six short sentences are no long paragraph: its words have to reach two thirds of the limit as well. */
const fullEnough = 2 / 3;

/** "CT scan." at the start of a paragraph is its title. */
const longestTitle = 3;

export default defineRule<{ maxWords: number; maxSentences: number }, { words: number; sentences: number }>({
  id: 'max-paragraph-words',
  goal: 'plain',
  level: 'should-fix',
  about: 'Paragraphs are short enough to read on a phone.',
  say: ({ words, sentences }) => `This paragraph has ${words} words in ${sentences} sentences.`,
  why: 'On a phone this fills the screen. Tired readers skip it.',
  try: ['Split it: one idea in each paragraph.'],
  options: z.strictObject({
    /** Most words in a paragraph. Yoast turns orange at 150. */
    maxWords: z.number().int().min(20).default(150),
    /** Most sentences, once a paragraph is two thirds as long as `maxWords`. GOV.UK says five. */
    maxSentences: z.number().int().min(1).default(5),
  }),
  check: ({ options, report }) => ({
    block(block) {
      if (block.kind !== 'paragraph' || block.isQuoted) return;
      const words = block.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
      const sentences = countSentences(block.sentences);
      const isLong =
        words > options.maxWords ||
        (sentences > options.maxSentences && words > options.maxWords * fullEnough);
      const first = block.sentences[0];
      if (isLong && first) report(first, { data: { words, sentences } });
    },
  }),
});

/** Without a title in front ("CT scan.") and without words that only lead to a list ("It may be caused by"). */
function countSentences(sentences: readonly Sentence[]): number {
  return sentences.filter(({ text, words }, index) => {
    const isTitle = index === 0 && words.length <= longestTitle;
    const isLeadIn = index === sentences.length - 1 && !/[.!?…]["”’)\]]*(?:\d[\d,]*)?$/.test(text.trimEnd());
    return !isTitle && !isLeadIn;
  }).length;
}
