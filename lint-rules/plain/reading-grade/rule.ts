import { z } from 'zod';
import { type CountedSentence, fleschKincaidGrade, metricsOf } from '#linter/document/words/metrics.ts';
import { defineRule } from '#linter/rule/define-rule.ts';

interface Grade {
  grade: number;
  maxGrade: number;
  smog: number;
}

/** Says when an article takes more schooling than most readers have, and which sentences make it so. */
export default defineRule({
  id: 'reading-grade',
  goal: 'plain',
  level: 'idea',
  needsWhole: true,
  isAboutWhole: true,
  about: 'Articles most grown-ups can read: Flesch-Kincaid grade 9 at most.',
  say: ({ grade, maxGrade }: Grade) => `Reading grade ${grade.toFixed(1)}, goal is ${maxGrade}. Begin here.`,
  why: ({ smog }) =>
    `Half of all grown-ups read below grade 9. (Another test, “SMOG”, says ${smog.toFixed(1)}.)`,
  options: z.strictObject({
    /** Highest Flesch-Kincaid grade that is not reported. */
    maxGrade: z.number().min(1).max(18).default(9),
  }),
  check: ({ report, options: { maxGrade } }) => ({
    document(document) {
      const { counts, fleschKincaid, smog, sentences } = metricsOf(document);
      if (fleschKincaid === null || smog === null || fleschKincaid <= maxGrade) return;
      const drops = sentences
        .map((counted) => ({
          counted,
          drop: fleschKincaid - fleschKincaidGrade(without(counted, counts)),
        }))
        .sort((a, b) => b.drop - a.drop)
        .slice(0, 3);
      report(drops[0]?.counted.sentence as CountedSentence['sentence'], {
        data: { grade: fleschKincaid, maxGrade, smog },
        try: drops.map(({ counted, drop }) => `${drop.toFixed(1)} lower without “${opening(counted)} …”`),
      });
    },
  }),
});

type Counts = ReturnType<typeof metricsOf>['counts'];

function without(part: Counts, whole: Counts): Counts {
  return {
    words: whole.words - part.words,
    sentences: whole.sentences - 1,
    syllables: whole.syllables - part.syllables,
    longWords: whole.longWords - part.longWords,
  };
}

function opening({ sentence }: CountedSentence): string {
  const last = sentence.words[Math.min(4, sentence.words.length - 1)];
  return sentence.block.text.slice(sentence.start, last?.end).replace(/\s+/g, ' ');
}
