import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { parse5 } from '#platform';
import { candidatesInList } from '../document/allowed/address.ts';
import type { Block, Document } from '../document/document.ts';
import { oncePerDocument } from '../document/memoize.ts';
import { writtenProps } from '../document/syntax/written-props.ts';
import { addressOf, referencesIn } from '../document/text/definitions.ts';
import { UrlRanges } from './url-ranges.ts';

/** One link, picture or name of another page, as a writer wrote it. Offsets count in the source. */
export interface WrittenLink {
  url: string;
  start: number;
  end: number;
  /**
   * What it is: a link, a picture of Markdown, which may lie beside the article, or an address in a tag or in front
   * matter. `undefined-link` and `undefined-note` are `[text][name]` and `[^1]` of which nothing says where they lead.
   */
  kind: 'link' | 'picture' | 'address' | 'undefined-link' | 'undefined-note';
  /** The field of the front matter or the component it is written in, such as `connect.carers.url`. */
  via?: string;
}

/** A prop of a component: its value, when that is a plain text, and where it is written. */
export interface WrittenProp {
  component: string;
  name: string;
  value: string;
  start: number;
  end: number;
}

/** Attributes and props that hold an address (HTML Living Standard, attributes that take a URL). */
const addressProps = new Set(['action', 'cite', 'data', 'href', 'link', 'poster', 'src', 'to', 'url']);

/** Everything in the body of an article that leads somewhere, in the order of the source. */
export const linksIn = oncePerDocument((document: Document): WrittenLink[] => {
  const links: WrittenLink[] = [];
  const [known, addresses] = [new UrlRanges(), new UrlRanges()];
  const add = (link: WrittenLink) => {
    if (known.holds(link.url, link.start)) return;
    links.push(link);
    known.add(link.url, link);
    if (link.kind === 'address') addresses.add(link.url, link);
  };
  const references = referencesIn(document.tree, document.source);
  const walk = (node: Nodes): void => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type === 'image') add({ url: node.url, start, end, kind: 'picture' });
    else if (node.type === 'imageReference')
      add({ url: addressOf(references, node.identifier), start, end, kind: 'picture' });
    else if (node.type === 'html')
      for (const link of linksInHtml(node.value, start, document.source)) add(link);
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(document.tree);
  for (const { component, ...prop } of propsIn(document)) {
    const via = /^[A-Z]/.test(component) ? { via: component } : {};
    for (const link of linksInAttribute(prop, document.source)) add({ ...link, ...via });
  }
  /* Of a link that is a tag, the address itself is the place. */
  for (const { url, start, end } of document.links) {
    const link: WrittenLink = { url, start, end, kind: 'link' };
    if (!addresses.liesWithin(url, link)) add(link);
  }
  for (const block of document.blocks) if (block.isBody) links.push(...undefinedIn(block, document.source));
  return links.sort((a, b) => a.start - b.start);
});

/** The props of all components and tags whose value is a plain text. */
export const propsIn = oncePerDocument((document: Document): WrittenProp[] => {
  const props: WrittenProp[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      props.push(...propsOf(node, document.source));
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(document.tree);
  return props;
});

function propsOf(
  { name, attributes, position }: MdxJsxFlowElement | MdxJsxTextElement,
  source: string,
): WrittenProp[] {
  const from = position?.start.offset;
  if (!name || from === undefined || attributes.length === 0) return [];
  const values = new Map<string, string>();
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { value } = attribute;
    /* Without a value it is there, and says nothing. */
    const text = typeof value === 'string' ? value : plainText(value?.value ?? "''");
    if (typeof text === 'string') values.set(attribute.name, text);
  }
  return writtenProps(source, from).flatMap(({ name: prop, start, end }) => {
    const value = values.get(prop);
    return value === undefined ? [] : [{ component: name, name: prop, value, start, end }];
  });
}

/** The text of an expression that is only one: `'text'`. */
function plainText(expression: string): string | undefined {
  return /^\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*$/.exec(expression)?.[2];
}

/** The address of an attribute, or each of its list of pictures at its own place. */
function linksInAttribute(
  { name, value, start, end }: Omit<WrittenProp, 'component'>,
  source: string,
): WrittenLink[] {
  const property = name.toLowerCase();
  if (addressProps.has(property)) return [{ url: value, start, end, kind: 'address' }];
  if (property !== 'srcset') return [];
  const written = source.slice(start, end).lastIndexOf(value);
  return candidatesInList(value).map(({ address, at }) => {
    const from = start + written + at;
    /* With entities in it, it is not written as it reads. */
    const place = written === -1 ? { start, end } : { start: from, end: from + address.length };
    return { url: address, ...place, kind: 'address' };
  });
}

type HtmlNode = import('parse5').DefaultTreeAdapterTypes.ChildNode;

/** Links and pictures of HTML in a `.md` file. Its reader is loaded only for articles that hold such tags. */
function linksInHtml(html: string, at: number, source: string): WrittenLink[] {
  if (!/<[a-z]+\s/i.test(html)) return [];
  const links: WrittenLink[] = [];
  const walk = (node: HtmlNode): void => {
    if (!('attrs' in node)) return;
    for (const { name, value } of node.attrs) {
      const place = node.sourceCodeLocation?.attrs?.[name];
      if (!place) continue;
      const [start, end] = [at + place.startOffset, at + place.endOffset];
      links.push(...linksInAttribute({ name, value, start, end }, source));
    }
    node.childNodes.forEach(walk);
  };
  parse5().parseFragment(html, { sourceCodeLocationInfo: true }).childNodes.forEach(walk);
  return links;
}

/** `[text][name]`, `[text][]` and `[^1]` that were left as they are, because nothing defines them. */
function undefinedIn({ text, source: map }: Block, source: string): WrittenLink[] {
  if (!text.includes('[')) return [];
  return Array.from(text.matchAll(/\[([^[\]]+)\]\[([^[\]]*)\]|\[\^([^[\]\s]+)\]/g)).flatMap((match) => {
    const [whole, words = '', name, note] = match;
    const start = map.startInSource(match.index);
    const end = map.endInSource(match.index + whole.length);
    // Brackets a writer escaped are meant to be read, and so is a row of numbers: [1][2].
    if (source.slice(start, end) !== whole || (note === undefined && !/\p{L}/u.test(words))) return [];
    const kind = note === undefined ? 'undefined-link' : 'undefined-note';
    return [{ url: note ?? (name || words), start, end, kind } as const];
  });
}
