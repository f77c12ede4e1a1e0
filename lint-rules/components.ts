import type { Node, Parent } from 'unist';
import type { Document } from '#linter/document/document.ts';

/** Whether an article uses one of these components, outside code. */
export function hasComponent(document: Document, ...names: readonly string[]): boolean {
  return names.some((name) => document.source.includes(`<${name}`)) && uses(document.tree, names);
}

function uses(node: Node, names: readonly string[]): boolean {
  if (names.includes((node as { name?: string | null }).name ?? '')) return true;
  return (node as Partial<Parent>).children?.some((child) => uses(child, names)) ?? false;
}
