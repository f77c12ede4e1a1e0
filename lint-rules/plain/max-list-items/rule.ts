import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Node } from 'unist';
import { z } from 'zod';
import type { Document } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isInSources } from '../../own-voice.ts';

/** Finds lists with more items than a reader can hold, and with no groups in them. */
export default defineRule({
  id: 'max-list-items',
  goal: 'plain',
  level: 'idea',
  about: 'Lists of seven items at most, or in groups.',
  say: ({ items, maxItems }: { items: number; maxItems: number }) =>
    `This list has ${items} items. Aim for ${maxItems}, or group them.`,
  why: 'Nobody keeps so many things in mind. In groups a reader finds theirs.',
  try: ['Make two lists, each with a line that says what is in it.', 'Keep the few that matter most.'],
  options: z.strictObject({
    /** Most items of a list without groups. */
    maxItems: z.number().int().min(2).max(50).default(7),
  }),
  check: ({ document, report, options: { maxItems } }) => ({
    node(node, parents) {
      if (!isList(node) || node.children.length <= maxItems || !isOneRun(node, parents)) return;
      const place = placeOf(node.children[maxItems]);
      if (!place || isSourceList(document, place.sourceStart)) return;
      report(place, { data: { items: node.children.length, maxItems } });
    },
  }),
});

function isList(node: Node): node is List {
  return node.type === 'list';
}

/** Whether a list is the writer's own, has no groups in it, and is more than an index of links. */
function isOneRun({ children }: List, parents: readonly Node[]): boolean {
  if (parents.some(({ type }) => type === 'blockquote')) return false;
  if (children.some((item) => item.children.some(isList))) return false;
  return !children.every((item) => isOnlyLink(item.children[0]));
}

/** A page to go to, and no words beside its name: readers look these up and keep none in mind. */
function isOnlyLink(first: RootContent | undefined): boolean {
  if (first?.type !== 'paragraph') return false;
  const parts = first.children.filter((part) => part.type !== 'text' || part.value.trim() !== '');
  return parts.length === 1 && (parts[0]?.type === 'link' || parts[0]?.type === 'linkReference');
}

/** The first item that is too many: its first line, as a writer sees it. */
function placeOf(item: ListItem | undefined): { sourceStart: number; sourceEnd: number } | undefined {
  const line = item?.children.find((child): child is Paragraph => child.type === 'paragraph');
  const { start, end } = line?.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  return { sourceStart: start.offset, sourceEnd: end.offset };
}

function isSourceList(document: Document, offset: number): boolean {
  const block = document.blocks.find(
    ({ source, text }) => source.startInSource(0) <= offset && offset <= source.endInSource(text.length),
  );
  return block !== undefined && (block.isFootnote || isInSources(document, block));
}
