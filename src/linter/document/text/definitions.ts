import type { Nodes, Root } from 'mdast';

/** The addresses of links by reference, `[text][name]`, by name. Of two definitions of one name the first holds. */
export type Definitions = ReadonlyMap<string, string>;

/** Collects the definitions of an article, wherever in it they stand. */
export function definitionsIn(root: Root, source: string): Definitions {
  const definitions = new Map<string, string>();
  if (source.includes(']:')) collect(root, definitions);
  return definitions;
}

function collect(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === 'definition') {
    const name = nameOf(node.identifier);
    if (!definitions.has(name)) definitions.set(name, node.url);
  } else if ('children' in node) for (const child of node.children) collect(child, definitions);
}

/** Where a link by reference leads; empty when nothing says so. */
export function addressOf(definitions: Definitions, identifier: string): string {
  return definitions.get(nameOf(identifier)) ?? '';
}

/** Names are compared without regard to case and to how much space is in them. */
function nameOf(identifier: string): string {
  return identifier.replace(/\s+/g, ' ').trim().toLowerCase();
}
