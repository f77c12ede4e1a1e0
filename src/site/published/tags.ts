/** One opening tag of a page. */
export interface Tag {
  /** In lower case. */
  name: string;
  /** From the attribute's name in lower case to its value, with character references read. */
  attributes: ReadonlyMap<string, string>;
  /** Of a script or a style, what stands in it; of any other, nothing. */
  text: string;
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
    const start = pattern.lastIndex;
    const end = name === 'script' || name === 'style' ? findEnd(html, name, start) : start;
    tags.push({ name, attributes: readAttributes(match[2] ?? ''), text: html.slice(start, end) });
    pattern.lastIndex = end;
  }
  return tags;
}

/** Where the text of a script or a style ends; without an end, it is taken to be empty. */
function findEnd(html: string, name: 'script' | 'style', start: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = start;
  return end.exec(html)?.index ?? start;
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
