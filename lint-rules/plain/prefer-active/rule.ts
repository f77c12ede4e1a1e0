import { z } from 'zod';
import type { Sentence, Word } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import participles from './participles.json' with { type: 'json' };

const irregular = new Set(participles.filter(({ kind }) => kind === 'irregular').map(({ term }) => term));
/** "You are worried", "it is called": how somebody is or what a thing is named, not what is done. */
const states = new Set(participles.filter(({ kind }) => kind === 'state').map(({ term }) => term));
const be = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
]);
const between = new Set([
  'not',
  'also',
  'often',
  'usually',
  'always',
  'never',
  'sometimes',
  'first',
  'then',
  'still',
  'only',
]);

/** Reported at most: a writer who mends three has seen what is meant. */
const maxFindings = 3;

interface Passive {
  sentence: Sentence;
  first: Word;
  last: Word;
}

export default defineRule<{ maxShare: number }, { words: string }>({
  id: 'prefer-active',
  goal: 'plain',
  level: 'idea',
  needsWhole: true,
  about: 'Most sentences say who does what.',
  say: ({ words }) => `"${words}": who does this?`,
  why: 'It is easier to follow who does what when the doer comes first.',
  try: ['Your nurse gives …', 'You can …', 'Doctors use …'],
  options: z.strictObject({
    /** Share of sentences that may hide the doer, from 0 to 1. Yoast turns orange at 0.1. */
    maxShare: z.number().min(0).max(1).default(0.1),
  }),
  check: ({ options, report }) => {
    const passives: Passive[] = [];
    let sentences = 0;
    return {
      sentence(sentence) {
        const { kind, isQuoted } = sentence.block;
        if ((kind !== 'paragraph' && kind !== 'list-item') || isQuoted) return;
        sentences += 1;
        const passive = findPassive(sentence);
        if (passive) passives.push(passive);
      },
      document() {
        if (passives.length < maxFindings || passives.length / sentences <= options.maxShare) return;
        for (const { first, last } of worst(passives)) {
          const { block } = first;
          const place = { block, start: first.start, end: last.end };
          report(place, { data: { words: block.text.slice(first.start, last.end) } });
        }
      },
    };
  },
});

/** The longest sentences gain most from a doer. */
function worst(passives: readonly Passive[]): Passive[] {
  return [...passives]
    .sort((a, b) => b.sentence.words.length - a.sentence.words.length)
    .slice(0, maxFindings)
    .sort((a, b) => a.first.block.index - b.first.block.index || a.first.start - b.first.start);
}

function findPassive(sentence: Sentence): Passive | undefined {
  const { words } = sentence;
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index] as Word;
    if (!be.has(first.key)) continue;
    let next = index + 1;
    while (between.has(words[next]?.key ?? '') || /\wly$/.test(words[next]?.key ?? '')) next += 1;
    const last = words[next];
    if (last && isParticiple(last)) return { sentence, first, last };
  }
  return undefined;
}

function isParticiple({ key, kind }: Word): boolean {
  return kind === 'word' && !states.has(key) && (irregular.has(key) || /^[a-z]+[^e]ed$/.test(key));
}
