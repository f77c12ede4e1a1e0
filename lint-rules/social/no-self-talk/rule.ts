import { z } from 'zod';
import type { Sentence, Word } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isOfType } from '../../front-matter.ts';
import { isQuoted } from '../../quoted.ts';
import signs from './organisation-signs.json' with { type: 'json' };

const ourNouns = wordsOf('noun');
const weVerbs = wordsOf('verb');
const we = new Set(['we', "we're", "we've", "we'll", "we'd", 'our', 'ours', 'us', 'ourselves']);
const you = new Set([
  'you',
  "you're",
  "you've",
  "you'll",
  "you'd",
  'your',
  'yours',
  'yourself',
  'yourselves',
]);

/** "Our team" once may be a slip of the pen; twice, a publisher speaks. */
const minSigns = 2;

type Data = { ours: number; yours: number };

export default defineRule<{ minWords: number; maxShare: number }, Data>({
  id: 'no-self-talk',
  goal: 'social',
  level: 'should-fix',
  language: 'en',
  needsWhole: true,
  isAboutWhole: true,
  yieldsTo: ['no-promo-push', 'no-happy-talk'],
  about: 'An article speaks of the reader more than of its publisher.',
  say: ({ ours, yours }) => `It says "we" or "our" ${ours} times, and "you" ${yours} times.`,
  why: 'Readers came with their own worry. Words about us do not help them.',
  try: ['You can …', 'Your nurse can …'],
  options: z.strictObject({
    /** Fewer words such as "we" and "our" than this are never too many. */
    minWords: z.number().int().min(1).default(8),
    /** Share of "we" words among "we" and "you" words, from 0 to 1. Health pages of the NIH and CDC stay below 0.3. */
    maxShare: z.number().min(0).max(1).default(0.5),
  }),
  check: ({ document, options, report }) => {
    let ours = 0;
    let yours = 0;
    let signsOfPublisher = 0;
    let most: { sentence: Sentence; count: number } | undefined;
    return {
      sentence(sentence) {
        const { block, words } = sentence;
        if (!block.isBody || block.isQuoted) return;
        let count = 0;
        for (let index = 0; index < words.length; index += 1) {
          const word = words[index] as Word;
          const isOurs = we.has(word.key);
          if (!(isOurs || you.has(word.key)) || word.text === 'US' || isQuoted(block, word.start)) continue;
          if (isOurs) {
            count += 1;
            if (isOrganisation(word.key, words[index + 1]?.key, words[index + 2]?.key)) signsOfPublisher += 1;
          } else yours += 1;
        }
        ours += count;
        if (count > (most?.count ?? 0)) most = { sentence, count };
      },
      document() {
        if (!most || signsOfPublisher < minSigns || isOfType(document, 'story')) return;
        if (ours >= options.minWords && ours / (ours + yours) > options.maxShare) {
          report(most.sentence, { data: { ours, yours } });
        }
      },
    };
  },
});

/** "Our clinic", "our new clinic", "we offer": a publisher speaks. "As we age", "our bodies": writer and reader do. */
function isOrganisation(word: string, next = '', afterNext = ''): boolean {
  if (word === 'our') return ourNouns.has(next) || ourNouns.has(afterNext);
  return word.startsWith('we') && (weVerbs.has(next) || weVerbs.has(afterNext));
}

function wordsOf(kind: string): ReadonlySet<string> {
  return new Set(signs.filter((sign) => sign.kind === kind).map((sign) => sign.term));
}
