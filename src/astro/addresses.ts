import type { AstroIntegration } from 'astro';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { HastPluginDefinition } from 'satteri';
import type { Place } from '../site/addresses/place.ts';
import { addHastPlugin } from './hast-plugins.ts';

/** Tags that hold an address, and in which attributes (HTML Living Standard). */
const addressesOf: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  blockquote: ['cite'],
  del: ['cite'],
  form: ['action'],
  img: ['src', 'srcset'],
  ins: ['cite'],
  q: ['cite'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
};
const tags = Object.keys(addressesOf);

/**
 * Where a site is in a folder of its host, writers need not know it: in articles, and in the pages of rules, links that
 * open with `/` get that folder at build. The theme's own links go through `href`.
 */
export function addresses({ base, href }: Pick<Place, 'base' | 'href'>): AstroIntegration {
  return {
    name: 'bedside-addresses',
    hooks: {
      'astro:config:setup': ({ config }) => {
        if (base === '/') return;
        addHastPlugin(config, withBase(href), 'links would lose their folder');
      },
    },
  };
}

/** Gives an address the folder of the site. */
type Href = Place['href'];

function withBase(href: Href): HastPluginDefinition {
  return {
    name: 'bedside-with-base',
    element: {
      filter: tags,
      visit: (node, context) => {
        for (const name of addressesOf[node.tagName] ?? []) {
          const value = node.properties[name];
          const moved = typeof value === 'string' ? move(name, value, href) : value;
          if (moved !== value) context.setProperty(node, name, moved);
        }
      },
    },
    mdxJsxFlowElement: { filter: tags, visit: (node) => moveTag(node, href) },
    mdxJsxTextElement: { filter: tags, visit: (node) => moveTag(node, href) },
    raw: (node) => {
      const value = moveHtml(node.value, href);
      return value === node.value ? undefined : { type: 'raw', value };
    },
  };
}

function moveTag<Tag extends { name: string | null; attributes: readonly object[] }>(
  node: Readonly<Tag>,
  href: Href,
): Tag {
  const names = addressesOf[node.name ?? ''] ?? [];
  const attributes = node.attributes.map((attribute) => {
    const { name = '', value } = attribute as { name?: string; value?: unknown };
    const address = typeof value === 'string' ? value : plainText(value);
    return address !== undefined && names.includes(name)
      ? { ...attribute, value: move(name, address, href) }
      : attribute;
  });
  return { ...node, attributes };
}

/** The text of a value in braces that is nothing else: `{'/groups/'}`. */
function plainText(value: unknown): string | undefined {
  const expression = (value as { value?: unknown } | null)?.value;
  return typeof expression === 'string' ? /^\s*(['"`])([^'"`\\$]*)\1\s*$/.exec(expression)?.[2] : undefined;
}

function move(name: string, value: string, href: Href): string {
  if (name !== 'srcset') return href(value);
  return value.replace(
    /(^|,\s*)(\/[^\s,]*)/g,
    (_, before: string, address: string) => before + href(address),
  );
}

/** HTML as it was written, with nothing changed but its addresses: read by the reader that browsers agree with. */
export function moveHtml(html: string, href: Href): string {
  const places: { start: number; end: number; value: string }[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (!('attrs' in node)) return;
    for (const { name, value } of node.attrs) {
      const place = node.sourceCodeLocation?.attrs?.[name];
      if (!place || !addressesOf[node.tagName]?.includes(name)) continue;
      const written = html.slice(place.startOffset, place.endOffset);
      const from = written.indexOf('=') + 1;
      const moved = from > 0 ? move(name, value, href) : value;
      if (moved === value) continue;
      const quoted = moved.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
      places.push({ start: place.startOffset + from, end: place.endOffset, value: `"${quoted}"` });
    }
    node.childNodes.forEach(walk);
  };
  parseFragment(html, { sourceCodeLocationInfo: true }).childNodes.forEach(walk);
  return places
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, value }) => text.slice(0, start) + value + text.slice(end), html);
}
