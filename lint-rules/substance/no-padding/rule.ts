import { z } from 'zod';
import type { Sentence } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuoted } from '../../quoted.ts';

/** A sentence that said the same would share one of its rarest words, so only those are looked up. */
const rarestWords = 3;

/** After three a writer has seen what is meant. */
const maxFindings = 3;

/** "This test …" may mean another test each time, and "See …" and "For more …" send readers on from two places. */
const pointers = new Set(['for', 'he', 'it', 'see', 'she', 'these', 'they', 'this', 'those']);

export default defineRule<{ minWords: number; maxAlike: number }, { line: number }>({
  id: 'no-padding',
  goal: 'substance',
  level: 'should-fix',
  about: 'Each thing is said once.',
  say: ({ line }) => `This sentence says what line ${line} says.`,
  why: 'Saying it twice costs the reader time and adds nothing.',
  try: ['In short: …'],
  options: z.strictObject({
    /** Shorter sentences may return, such as "Call 999." */
    minWords: z.number().int().min(3).default(8),
    /** Share of words two sentences have in common (Jaccard), from 0 to 1. */
    maxAlike: z.number().min(0).max(1).default(0.8),
  }),
  check: ({ document, options, report }) => {
    let found = 0;
    const seenByWord = new Map<string, { sentence: Sentence; words: ReadonlySet<string> }[]>();
    return {
      sentence(sentence) {
        const { block } = sentence;
        if (block.kind !== 'paragraph' || block.isFootnote || isQuoted(block, sentence.start)) return;
        const words = new Set(sentence.words.map(({ key }) => key));
        if (pointers.has(sentence.words[0]?.key ?? '')) return;
        if (sentence.words.length < options.minWords || !/[.!?]["”’)]?$/.test(sentence.text)) return;
        const rarest = [...sentence.words]
          .filter(({ kind }) => kind === 'word')
          .sort((a, b) => a.type.zipf - b.type.zipf)
          .slice(0, rarestWords);
        const candidates = new Set(rarest.flatMap(({ key }) => seenByWord.get(key) ?? []));
        const same = [...candidates].find((earlier) => alike(earlier.words, words) > options.maxAlike);
        if (same && found < maxFindings) report(sentence, { data: { line: lineOf(same.sentence) } });
        if (same) found += 1;
        for (const { key } of rarest) {
          const seen = seenByWord.get(key);
          if (seen) seen.push({ sentence, words });
          else seenByWord.set(key, [{ sentence, words }]);
        }
      },
    };

    function lineOf({ block, start }: Sentence): number {
      return document.source.slice(0, block.source.startInSource(start)).split('\n').length;
    }
  },
});

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}
