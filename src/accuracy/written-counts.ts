import type { Document } from '../linter/document/document.ts';
import type { Counts } from '../linter/document/words/metrics.ts';

/** A stretch with fewer words is left over from an abbreviation or a broken-off line. */
const fewestWords = 3;
const stops = /[.!?]+/g;

/**
 * Counts a text by its marks alone, as readability tools do that know no abbreviations: every `.`, `!` and `?` ends
 * a sentence, in "U.S." too; a stretch of one or two words is no sentence, though its words count; and a number in
 * figures is one syllable, however long it is when it is said. Our own grades count what a reader hears; these counts
 * let the two be compared, so that words, syllables and formulas can be held to the figures of another tool.
 */
export function countAsWritten({ blocks }: Document): Counts {
  const counts: Counts = { words: 0, sentences: 0, syllables: 0, longWords: 0 };
  for (const { text, sentences } of blocks) {
    const ends = [...text.matchAll(stops)].map(({ index }) => index);
    const stretches = new Map<number, number>();
    let stretch = 0;
    for (const word of sentences.flatMap(({ words }) => words)) {
      if (word.kind === 'placeholder') continue;
      const syllables = /^\d/.test(word.text) ? 1 : word.type.syllables;
      counts.words += 1;
      counts.syllables += syllables;
      if (syllables >= 3) counts.longWords += 1;
      while ((ends[stretch] ?? text.length) < word.start) stretch += 1;
      stretches.set(stretch, (stretches.get(stretch) ?? 0) + 1);
    }
    for (const words of stretches.values()) if (words >= fewestWords) counts.sentences += 1;
  }
  if (counts.words > 0) counts.sentences = Math.max(1, counts.sentences);
  return counts;
}
