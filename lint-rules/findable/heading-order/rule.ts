import type { Block, Document } from '#linter/document/document.ts';
import type { Fix } from '#linter/fix/fix.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { textAt } from '../../front-matter.ts';

type Data = { fault: 'second' | 'title' } | { fault: 'skips'; from: number; to: number };

export default defineRule<Record<string, never>, Data>({
  id: 'heading-order',
  goal: 'findable',
  level: 'should-fix',
  about: 'Headings go down one level at a time below one title.',
  say: (data) => {
    switch (data.fault) {
      case 'second':
        return 'This page has more than one heading of level 1.';
      case 'title':
        return 'The title is on the page already. Start headings at level 2.';
      case 'skips':
        return `The heading goes from level ${data.from} to level ${data.to}.`;
    }
  },
  why: 'Blind readers move by heading levels. A gap sounds as if a part is missing.',
  check: ({ document, collection, report }) => {
    const { source } = document;
    const hasTitle = collection === 'articles' && textAt(document, 'title') !== '';
    let depth = 1;
    let last = 0;
    let titles = hasTitle ? 1 : 0;
    return {
      block(block) {
        if (block.kind !== 'heading' || block.isQuoted || block.depth === undefined) return;
        const from = depth;
        depth = block.depth;
        /* A heading may stand in the part between that cannot be read. */
        const isSure = !document.unread.some(({ start }) => start >= last && start < block.start);
        last = block.end;
        if (depth === 1) {
          titles += 1;
          if (titles < 2) return;
          const fault = hasTitle && titles === 2 ? 'title' : 'second';
          report(block, {
            data: { fault },
            try: [headingOf(block, 2, source)],
            fix: lowered(block, document),
          });
        } else if (isSure && depth > from + 1) {
          report(block, {
            data: { fault: 'skips', from, to: depth },
            try: [headingOf(block, from + 1, source)],
            fix: raised(block, from + 1, document),
          });
        }
      },
    };
  },
});

/** The heading at another level, in the way it is written: with number signs or as HTML. */
function headingOf({ text, start }: Block, depth: number, source: string): string {
  return source[start] === '<'
    ? `<h${depth}>${text.trim()}</h${depth}>`
    : `${'#'.repeat(depth)} ${text.trim()}`;
}

/** Offers to put a second heading of level 1 one level down. */
function lowered({ start }: Block, { source }: Document): Fix[] {
  if (!/^#[ \t]/.test(source.slice(start, start + 2))) return [];
  return [
    { kind: 'choose', title: 'Make it a heading of level 2', edits: [{ start, end: start, text: '#' }] },
  ];
}

/** Puts a heading that left levels out where it belongs, and with it those of its part, which keep their steps. */
function raised(first: Block, depth: number, { blocks, source, unread }: Document): Fix[] {
  const from = first.depth ?? depth;
  const marks = from - depth;
  const edits: Fix['edits'][number][] = [];
  for (const { kind, depth: level, start, isQuoted } of blocks.slice(first.index)) {
    if (kind !== 'heading' || level === undefined || isQuoted) continue;
    if (level < from) break;
    if (source.slice(start, start + level) !== '#'.repeat(level)) return [];
    edits.push({ start, end: start + marks, text: '' });
  }
  const end = edits.at(-1)?.end ?? 0;
  if (unread.some((part) => part.start >= first.start && part.start < end)) return [];
  const below = edits.length - 1;
  const withIt =
    below === 0 ? '' : `, and raise the ${below === 1 ? 'heading' : `${below} headings`} below it`;
  return [{ kind: 'fix', title: `Make it a heading of level ${depth}${withIt}`, edits }];
}
