import { z } from 'zod';
import type { Sentence, Word } from '#linter/document/document.ts';
import { chooseDeletion } from '#linter/fix/propose.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuoted } from '../../quoted.ts';
import { alike, isAboutAnother, isContrast, mayComeBack } from './same-thing.ts';

/** A sentence that said the same would share one of its rarest words, so only those are looked up. */
const rarestWords = 3;

/** Sentences kept for each word: a text of a hundred thousand words must not be compared each with each. */
const mostCompared = 40;

/** After three a writer has seen what is meant. */
const maxFindings = 3;

export default defineRule<{ minWords: number; maxAlike: number }, { line: number }>({
  id: 'no-padding',
  goal: 'substance',
  level: 'should-fix',
  language: 'en',
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
        if (found >= maxFindings || block.kind !== 'paragraph' || block.isFootnote) return;
        if (mayComeBack(sentence) || isQuoted(block, sentence.start)) return;
        if (sentence.words.length < options.minWords || !/[.!?]["”’)]?$/.test(sentence.text)) return;
        const words = new Set(sentence.words.map(({ key }) => key));
        const rarest = rarestOf(sentence);
        const candidates = new Set(rarest.flatMap(({ key }) => seenByWord.get(key) ?? []));
        const same = [...candidates].find(
          (earlier) =>
            alike(earlier.words, words) > options.maxAlike &&
            !isAboutAnother(earlier.sentence, sentence) &&
            !isContrast(earlier.sentence, sentence),
        );
        if (same) {
          report(sentence, {
            data: { line: lineOf(same.sentence) },
            fix: chooseDeletion(document, sentence),
            subject: [same.sentence.text, sentence.text].sort().join(' '),
          });
          found += 1;
        }
        for (const { key } of rarest) {
          const seen = seenByWord.get(key);
          if (!seen) seenByWord.set(key, [{ sentence, words }]);
          else if (seen.length < mostCompared) seen.push({ sentence, words });
        }
      },
    };

    function lineOf({ block, start }: Sentence): number {
      return document.source.slice(0, block.source.startInSource(start)).split('\n').length;
    }
  },
});

function rarestOf({ words }: Sentence): Word[] {
  const rarest: Word[] = [];
  for (const word of words) {
    if (word.kind !== 'word') continue;
    const at = rarest.findIndex(({ type }) => rarityOf(word) < rarityOf({ type }));
    if (at !== -1) rarest.splice(at, 0, word);
    else if (rarest.length < rarestWords) rarest.push(word);
    if (rarest.length > rarestWords) rarest.pop();
  }
  return rarest;
}

/** Whole steps of how common it is: which of two words that are about as rare is looked up, does not matter. */
function rarityOf({ type }: Pick<Word, 'type'>): number {
  return Math.floor(type.zipf);
}
