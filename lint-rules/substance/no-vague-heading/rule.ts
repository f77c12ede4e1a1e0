import { chooseWords } from '#linter/fix/propose.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import headings from './headings.json' with { type: 'json' };

const vague = new Map(headings.map((row) => [row.say, row.try]));

export default defineRule<Record<string, never>, { heading: string }>({
  id: 'no-vague-heading',
  goal: 'substance',
  level: 'idea',
  language: 'en',
  about: 'A heading says what the reader finds below it.',
  say: ({ heading }) => `The heading "${heading}" could stand on any page.`,
  why: 'Readers look through headings first, to find the part they need.',
  check: ({ document, report }) => ({
    block(block) {
      if (block.kind !== 'heading' || block.isQuoted) return;
      const bare = block.text.toLowerCase().replace(/^[\s\d.)]+|[\s:.!?]+$/g, '');
      const better = vague.get(bare);
      if (!better) return;
      const place = { block, start: 0, end: block.text.length };
      report(block, {
        data: { heading: block.text.trim() },
        try: better,
        fix: chooseWords(document, place, better),
      });
    },
  }),
});
