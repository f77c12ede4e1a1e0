import type { Block, Document } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';

export default defineRule<Record<string, never>, { heading: string }>({
  id: 'no-empty-section',
  goal: 'substance',
  level: 'should-fix',
  about: 'Each heading has something below it.',
  say: ({ heading }) => `Nothing stands below "${heading}".`,
  why: 'A reader jumps to a heading that fits and finds no answer there.',
  try: ['Ask your nurse about this at your next visit.'],
  check: ({ document, report }) => ({
    block(block) {
      if (!block.hasNothingBelow || isUnreadBelow(document, block)) return;
      report(block, { data: { heading: block.text.trim() } });
    },
  }),
});

/** Whether a part that cannot be read stands between a heading and the next one: it may be what fills the section. */
function isUnreadBelow({ blocks, unread }: Document, heading: Block): boolean {
  const next =
    blocks.find(({ kind, start }) => kind === 'heading' && start > heading.start)?.start ?? Infinity;
  return unread.some(({ start }) => start > heading.start && start < next);
}
