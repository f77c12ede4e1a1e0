import { z } from 'zod';
import type { Block, Document, Sentence } from '#linter/document/document.ts';
import { metricsOf } from '#linter/document/words/metrics.ts';
import type { Fix } from '#linter/fix/fix.ts';
import { replaceWords } from '#linter/fix/propose.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { breakBefore, countWords, findBreak } from './long-sentence.ts';

/**
 * Words a sentence may be over the limit where the sentences around it are short. Guides to plain English ask for 15 to
 * 20 words on average, and for a change of length.
 */
const slack = 5;

/** Finds sentences too long to follow in one go, so that each can carry one idea. */
export default defineRule({
  id: 'max-sentence-words',
  goal: 'plain',
  level: 'should-fix',
  mildLevel: 'idea',
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
  check: ({ document, report, options: { maxWords, aim } }) => ({
    sentence(sentence) {
      if (sentence.words.length <= maxWords || !isReadAsSentence(sentence.block)) return;
      const words = countWords(sentence);
      if (words <= maxWords) return;
      const isMild = words <= maxWords + slack && averageWords(document) <= aim;
      report(sentence, {
        data: { words, aim },
        try: findBreak(sentence),
        fix: breakOf(document, sentence),
        isMild,
      });
    },
  }),
});

/** Words of a sentence on average, over the prose of the article. */
function averageWords(document: Document): number {
  const { sentences } = metricsOf(document);
  return sentences.reduce((sum, { sentence }) => sum + sentence.words.length, 0) / (sentences.length || 1);
}

/** Offers to end the sentence at the joining word and to go on with a capital. */
function breakOf(document: Document, sentence: Sentence): Fix[] {
  const place = breakBefore(sentence);
  if (!place || !/^(?:and|but|so)$/.test(place.joiner.key) || place.next?.kind !== 'word') return [];
  const { stop, joiner, next } = place;
  const opening = joiner.key === 'and' ? capital(next.text) : `${capital(joiner.text)} ${next.text}`;
  const edit = replaceWords(document, { block: sentence.block, start: stop, end: next.end }, `. ${opening}`);
  return edit ? [{ kind: 'choose', title: `Stop before “${joiner.text}”`, edits: [edit] }] : [];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Headings and titles are not sentences, footnotes are references, and a quote is somebody else's. */
function isReadAsSentence({ kind, name, isQuoted, isFootnote }: Block): boolean {
  if (kind === 'heading' || isQuoted || isFootnote) return false;
  return kind !== 'front-matter' || (name !== 'title' && name !== 'question.text');
}
