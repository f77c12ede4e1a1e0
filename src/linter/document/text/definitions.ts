import type { Definition, Nodes, Root } from 'mdast';

/** What links by reference, `[text][name]`, and footnotes, `[^1]`, lead to. */
export interface References {
  /** By name. Of two definitions of one name the first holds. */
  definitions: ReadonlyMap<string, Definition>;
  /** Definitions that something refers to: the titles of the others are shown nowhere. */
  used: ReadonlySet<Nodes>;
}

const nothing: References = { definitions: new Map(), used: new Set() };

/** Collects the definitions of an article, wherever in it they stand, and finds out which are used. */
export function referencesIn(root: Root, source: string): References {
  if (!source.includes(']:')) return nothing;
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, Nodes>();
  const names = { links: new Set<string>(), notes: new Set<string>() };
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') addFirst(definitions, node.identifier, node);
    else if (node.type === 'footnoteDefinition') addFirst(notes, node.identifier, node);
    else if (node.type === 'footnoteReference') names.notes.add(nameOf(node.identifier));
    else if (node.type === 'linkReference' || node.type === 'imageReference')
      names.links.add(nameOf(node.identifier));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  const used = new Set<Nodes>();
  for (const [name, node] of definitions) if (names.links.has(name)) used.add(node);
  for (const [name, node] of notes) if (names.notes.has(name)) used.add(node);
  return { definitions, used };
}

/** Where a link by reference leads; empty when nothing says so. */
export function addressOf({ definitions }: References, identifier: string): string {
  return definitions.get(nameOf(identifier))?.url ?? '';
}

function addFirst<Kind>(map: Map<string, Kind>, identifier: string, node: Kind): void {
  const name = nameOf(identifier);
  if (!map.has(name)) map.set(name, node);
}

/** Names are compared without regard to case and to how much space is in them. */
function nameOf(identifier: string): string {
  return identifier.replace(/\s+/g, ' ').trim().toLowerCase();
}
