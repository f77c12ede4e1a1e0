import type { Heading, Nodes } from 'mdast';
import { defineRule } from '#linter/rule/define-rule.ts';

/** Nodes that show nothing: comments, definitions of links, lines. */
const silent = new Set([
  'definition',
  'html',
  'mdxFlowExpression',
  'mdxjsEsm',
  'thematicBreak',
  'footnoteDefinition',
]);

export default defineRule<Record<string, never>, { heading: string }>({
  id: 'no-empty-section',
  goal: 'substance',
  level: 'should-fix',
  about: 'Each heading has something below it.',
  say: ({ heading }) => `Nothing stands below "${heading}".`,
  why: 'A reader jumps to a heading that fits and finds no answer there.',
  try: ['Ask your nurse about this at your next visit.'],
  check: ({ document, report }) => {
    const empty = new Set<number>();
    const isUnread = (start: number, next: Nodes | undefined) =>
      document.unread.some(
        (part) => part.start > start && part.start < (next?.position?.start.offset ?? Infinity),
      );
    return {
      node(node, parents) {
        const inside = (node as { children?: Nodes[] }).children;
        if (!inside?.some(({ type }) => type === 'heading')) return;
        if ([node, ...parents].some(({ type }) => type === 'blockquote')) return;
        const children = inside.filter(({ type }) => !silent.has(type));
        for (const [index, child] of children.entries()) {
          const start = child.position?.start.offset;
          const next = children[index + 1];
          if (
            child.type === 'heading' &&
            start !== undefined &&
            isEmpty(child, next) &&
            !isUnread(start, next)
          )
            empty.add(start);
        }
      },
      document() {
        for (const block of document.blocks) {
          if (block.kind === 'heading' && empty.has(block.start))
            report(block, { data: { heading: block.text.trim() } });
        }
      },
    };
  },
});

/** A deeper heading fills its section; anything else but a heading does too. */
function isEmpty(heading: Heading, next: Nodes | undefined): boolean {
  return next === undefined || (next.type === 'heading' && next.depth <= heading.depth);
}
