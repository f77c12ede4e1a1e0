import { z } from 'zod';
import type { Block, Sentence } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { hasComponent } from '../../components.ts';
import { isOfType } from '../../front-matter.ts';

export default defineRule<{ maxShare: number; minSentences: number; minWords: number }, { percent: number }>({
  id: 'no-bare-list',
  goal: 'substance',
  level: 'should-fix',
  language: 'en',
  needsWhole: true,
  isAboutWhole: true,
  about: 'A list has sentences around it that say what it is for.',
  say: ({ percent }) => `${percent}% of the words stand in lists, with hardly any text around.`,
  why: 'A list alone does not say what matters most, or why.',
  try: ['Start with the first one. The others can wait.', 'You need only one of these:'],
  options: z.strictObject({
    /** Share of words in lists, from 0 to 1. */
    maxShare: z.number().min(0).max(1).default(0.7),
    /** With this many sentences outside lists an article is no bare list. */
    minSentences: z.number().int().min(1).default(2),
    /** Shorter articles are left alone. */
    minWords: z.number().int().min(0).default(50),
  }),
  check: ({ document, options, report }) => {
    let listWords = 0;
    let sentences = 0;
    let first: Block | undefined;
    return {
      block(block) {
        if (block.kind === 'list-item') {
          first ??= block;
          for (const sentence of block.sentences) {
            if (isFullSentence(sentence)) sentences += 1;
            listWords += sentence.words.length;
          }
        } else if (block.isBody && block.kind !== 'heading') sentences += block.sentences.length;
      },
      document() {
        if (!first || document.wordCount < options.minWords || sentences >= options.minSentences) return;
        if (isOfType(document, 'contact', 'notice') || hasComponent(document, 'Steps', 'GetHelp')) return;
        const share = listWords / document.wordCount;
        if (share > options.maxShare) report(first, { data: { percent: Math.round(share * 100) } });
      },
    };
  },
});

/** A point that is a sentence of its own says what it is for: "If you are under 26, you can stay on the plan." */
function isFullSentence({ text, words }: Sentence): boolean {
  return words.length >= 10 && /[.!?]["”’)]?$/.test(text.trim());
}
