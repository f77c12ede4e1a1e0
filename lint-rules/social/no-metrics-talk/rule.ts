import type { Word } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuoted } from '../../quoted.ts';
import { WordRuns } from '../../word-runs.ts';
import phrases from './phrases.json' with { type: 'json' };

const runs = new WordRuns(phrases.map(({ say }) => say));

export default defineRule<Record<string, never>, { words: string }>({
  id: 'no-metrics-talk',
  goal: 'social',
  level: 'idea',
  about: 'Pages for readers do not talk about our own figures.',
  say: ({ words }) => `"${words}" is about our figures, not about readers.`,
  why: 'How many people click does not help the one who is reading.',
  try: ['what readers asked us', 'how it helped people'],
  check: ({ report }) => ({
    sentence(sentence) {
      for (const words of runs.find(sentence)) {
        const [first, last] = [words[0] as Word, words.at(-1) as Word];
        const { block } = sentence;
        if (isQuoted(block, first.start) || (first.key === 'roi' && first.text !== 'ROI')) continue;
        report(
          { block, start: first.start, end: last.end },
          { data: { words: block.text.slice(first.start, last.end) } },
        );
      }
    },
  }),
});
