import { defineRule } from '#linter/rule/define-rule.ts';

export default defineRule<Record<string, never>, { heading: string }>({
  id: 'no-empty-section',
  goal: 'substance',
  level: 'should-fix',
  about: 'Each heading has something below it.',
  say: ({ heading }) => `Nothing stands below "${heading}".`,
  why: 'A reader jumps to a heading that fits and finds no answer there.',
  try: ['Ask your nurse about this at your next visit.'],
  check: ({ report }) => ({
    block(block) {
      if (block.hasNothingBelow) report(block, { data: { heading: block.text.trim() } });
    },
  }),
});
