import { z } from 'zod';
import type { Word } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';

/** Words more common than this (Zipf scale) carry grammar: "the", "with", "can". "Back" is just below. */
const grammarFrom = 6.4;
/** One word of a pair has to be rarer than this, or "do this" would be a topic. */
const topicBelow = 5.7;

interface Pair {
  count: number;
  first: Word;
  second: Word;
}

export default defineRule<{ minWords: number; maxShare: number }, { pair: string; count: number }>({
  id: 'no-keyword-stuffing',
  goal: 'substance',
  level: 'should-fix',
  language: 'en',
  needsWhole: true,
  isAboutWhole: true,
  about: 'No pair of words is repeated for search engines.',
  say: ({ pair, count }) => `"${pair}" stands here ${count} times, far too often.`,
  why: 'It reads like a machine, and search engines rank such pages lower.',
  try: ['it', 'this', 'the condition'],
  options: z.strictObject({
    /** Shorter articles are left alone. */
    minWords: z.number().int().min(1).default(100),
    /**
     * How often a pair may stand, as a share of all words, from 0 to 1. The most in 870 MedlinePlus and 326 NIH and
     * CDC pages of 100 words or more is 0.0625, where "blood pressure" is the topic.
     */
    maxShare: z.number().min(0).max(1).default(0.065),
  }),
  check: ({ options, report }) => {
    let words = 0;
    const pairs = new Map<string, Pair>();
    return {
      sentence(sentence) {
        const { block } = sentence;
        if (!block.isBody || block.isQuoted || block.kind === 'heading') return;
        words += sentence.words.length;
        for (let index = 1; index < sentence.words.length; index += 1) {
          const [first, second] = [sentence.words[index - 1] as Word, sentence.words[index] as Word];
          if (!isPair(first, second)) continue;
          const key = `${first.key} ${second.key}`;
          const pair = pairs.get(key);
          if (pair) pair.count += 1;
          else pairs.set(key, { count: 1, first, second });
        }
      },
      document() {
        const most = [...pairs.values()].reduce<Pair | undefined>(
          (a, b) => (a && a.count >= b.count ? a : b),
          undefined,
        );
        if (!most || words < options.minWords || most.count / words <= options.maxShare) return;
        const { first, second, count } = most;
        const place = { block: first.block, start: first.start, end: second.end };
        report(place, { data: { pair: first.block.text.slice(first.start, second.end), count } });
      },
    };
  },
});

function isPair(first: Word, second: Word): boolean {
  const rarest = Math.min(first.type.zipf, second.type.zipf);
  return isContent(first) && isContent(second) && rarest < topicBelow;
}

function isContent({ kind, type }: Word): boolean {
  return kind === 'word' && type.zipf < grammarFrom;
}
