import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse5 } from '#platform';
import { plainValueOf } from '../document/allowed/plain-expression.ts';

/** Whether a prop names an entry, as `<Term id>` does, and gives its element no id. */
export type IsReference = (component: string, prop: string) => boolean;

/**
 * The ids of the places in an article that a link can lead to, as Astro's renderer gives them: its headings, its
 * footnotes, and what carries an `id` of its own.
 */
export function idsIn(tree: Root, isReference: IsReference): Set<string> {
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  const timesNamed = new Map<string, number>();
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') ids.add(slugger.slug(smart(textOf(node))));
    else if (node.type === 'html') for (const id of idsOfHtml(node.value)) ids.add(id);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const id = writtenId(node, isReference);
      if (id) ids.add(id);
    } else if (node.type === 'footnoteReference') {
      const times = (timesNamed.get(node.identifier) ?? 0) + 1;
      timesNamed.set(node.identifier, times);
      const note = encodeURI(node.identifier.toLowerCase());
      ids.add('footnote-label').add(`user-content-fn-${note}`);
      ids.add(`user-content-fnref-${note}${times > 1 ? `-${times}` : ''}`);
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return ids;
}

const idsOfTrees = new WeakMap<Root, ReadonlySet<string>>();

/** The same, worked out once for each tree: what names an entry is settled for a site. */
export function idsOf(tree: Root, isReference: IsReference): ReadonlySet<string> {
  const ids = idsOfTrees.get(tree) ?? idsIn(tree, isReference);
  idsOfTrees.set(tree, ids);
  return ids;
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'mdxTextExpression') return String(plainValueOf(node.value)?.value ?? '');
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}

/** The renderer turns hyphens and points into the signs a printer would set; quotation marks are no part of an id. */
function smart(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…');
}

/** Ids of tags, and the names of anchors as old pages have them, as browsers read them: those in a comment are none. */
function idsOfHtml(html: string): string[] {
  if (!/\b(?:id|name)\s*=/i.test(html)) return [];
  const ids: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('attrs' in node)) return;
    for (const { name, value } of node.attrs)
      if (name === 'id' || (name === 'name' && node.tagName === 'a')) ids.push(value);
    const inside = 'content' in node ? node.content : node;
    inside.childNodes.forEach(walk);
  };
  parse5().parseFragment(html).childNodes.forEach(walk);
  return ids;
}

function writtenId(
  { name, attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  isReference: IsReference,
): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (isReference(name ?? '', attribute.name)) continue;
    if (attribute.name !== 'id' && !(name === 'a' && attribute.name === 'name')) continue;
    const { value } = attribute;
    const id = typeof value === 'string' ? value : value ? plainValueOf(value.value)?.value : undefined;
    if (typeof id === 'string') return id;
  }
  return undefined;
}
