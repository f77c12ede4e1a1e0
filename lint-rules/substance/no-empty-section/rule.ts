import type { Document } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';

export default defineRule<Record<string, never>, { heading: string }>({
  id: 'no-empty-section',
  goal: 'substance',
  level: 'should-fix',
  about: 'Each heading has something below it.',
  say: ({ heading }) => `Nothing stands below "${heading}".`,
  why: 'A reader jumps to a heading that fits and finds no answer there.',
  try: ['Ask your nurse about this at your next visit.'],
  check: ({ document, report }) => {
    const unsure = headingsAboveUnread(document);
    return {
      block(block) {
        if (!block.hasNothingBelow || unsure.has(block.start)) return;
        report(block, { data: { heading: block.text.trim() } });
      },
    };
  },
});

/**
 * Where the headings begin that stand above a part that cannot be read, with no other heading between: it may be what
 * fills the section.
 */
function headingsAboveUnread({ blocks, unread }: Document): ReadonlySet<number> {
  const found = new Set<number>();
  if (unread.length === 0) return found;
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ start }) => start)
    .sort((a, b) => a - b);
  let next = 0;
  for (const { start } of unread.toSorted((a, b) => a.start - b.start)) {
    while ((headings[next] ?? Infinity) < start) next += 1;
    const above = headings[next - 1];
    if (above !== undefined && headings[next] !== start) found.add(above);
  }
  return found;
}
