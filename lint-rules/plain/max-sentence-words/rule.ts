import { z } from 'zod';
import type { Block } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { countWords, findBreak } from './long-sentence.ts';

/** Finds sentences too long to follow in one go, so that each can carry one idea. */
export default defineRule({
  id: 'max-sentence-words',
  goal: 'plain',
  level: 'should-fix',
  about: 'Sentences of 25 words at most.',
  say: ({ words, aim }: { words: number; aim: number }) =>
    `This sentence has ${words} words. Aim for ${aim} or fewer.`,
  why: 'A worried or tired reader loses the start before reaching the end.',
  options: z.strictObject({
    /** Longest sentence that is not reported, in words. */
    maxWords: z.number().int().min(8).max(60).default(25),
    /** Length to write for, in words. */
    aim: z.number().int().min(5).max(40).default(20),
  }),
  check: ({ report, options: { maxWords, aim } }) => ({
    sentence(sentence) {
      if (sentence.words.length <= maxWords || !isReadAsSentence(sentence.block)) return;
      const words = countWords(sentence);
      if (words > maxWords) report(sentence, { data: { words, aim }, try: findBreak(sentence) });
    },
  }),
});

/** Headings and titles are not sentences, footnotes are references, and a quote is somebody else's. */
function isReadAsSentence({ kind, name, isQuoted, isFootnote }: Block): boolean {
  if (kind === 'heading' || isQuoted || isFootnote) return false;
  return kind !== 'front-matter' || (name !== 'title' && name !== 'question.text');
}
