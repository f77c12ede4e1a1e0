import { defineRule } from '#linter/rule/define-rule.ts';
import { isOwnWords } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Figures of a publisher: views, followers, campaigns. In capitals ROI is one of them, Roi is a king. */
export default defineRule<Record<string, never>, { words: string }>({
  id: 'no-metrics-talk',
  goal: 'social',
  level: 'idea',
  about: 'Pages for readers do not talk about our own figures.',
  say: ({ words }) => `"${words}" is about our figures, not about readers.`,
  why: 'How many people click does not help the one who is reading.',
  try: ['what readers asked us', 'how it helped people'],
  phrases,
  check: ({ report }) => ({
    phrase(hit) {
      const words = hit.block.text.slice(hit.start, hit.stop);
      if (!isOwnWords(hit) || (hit.row.say === 'roi' && words !== 'ROI')) return;
      report(hit.range, { data: { words } });
    },
  }),
});
