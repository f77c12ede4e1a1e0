/** One opening tag of a page. */
export interface Tag {
  /** In lower case. */
  name: string;
  /** From the attribute's name in lower case to its value, with character references read. */
  attributes: ReadonlyMap<string, string>;
}

const references: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  tab: '\t',
};

/**
 * The opening tags of a page in their order; what stands inside scripts, styles, and remarks is no tag. A `>` inside a
 * quoted value does not end its tag, as in browsers.
 */
export function listTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const pattern = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (!name) continue;
    tags.push({ name, attributes: readAttributes(match[2] ?? '') });
    if (name !== 'script' && name !== 'style') continue;
    const end = html.toLowerCase().indexOf(`</${name}`, pattern.lastIndex);
    if (end > -1) pattern.lastIndex = end;
  }
  return tags;
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, name = '', double, single, bare] of source.matchAll(pattern)) {
    attributes.set(name.toLowerCase(), readReferences(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

function readReferences(value: string): string {
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (name) return references[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(Math.min(Number.parseInt(hex ?? decimal, hex ? 16 : 10), 0x10ffff));
  });
}
