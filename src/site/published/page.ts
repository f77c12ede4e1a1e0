import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** One element of a built page. */
export interface BuiltElement {
  /** In small letters. */
  name: string;
  /** From the attribute's name in small letters to its value, with character references read. */
  attributes: ReadonlyMap<string, string>;
  /** The text that stands in it, not in its children. */
  text: string;
  isInHead: boolean;
  /** Whether it stands in the words of an article, which a writer wrote. */
  isInArticle: boolean;
  /** Offsets of each attribute in the page. */
  placeOf: (attribute: string) => { start: number; end: number } | undefined;
}

/** Class of the element that holds the words of an article, and nothing of the page around them. */
const articleClass = 'article-body';

let last: { html: string; elements: readonly BuiltElement[] } | undefined;

/**
 * The elements of a page in their order, as browsers build them. What browsers without scripts would see besides is
 * there too, and what waits in a `<template>`.
 */
export function readPage(html: string): readonly BuiltElement[] {
  if (last?.html === html) return last.elements;
  const elements = elementsOf(html, true);
  // With scripts, all that stands in <noscript> is only text.
  if (elements.some(({ name }) => name === 'noscript')) elements.push(...elementsOf(html, false));
  last = { html, elements };
  return elements;
}

function elementsOf(html: string, scriptingEnabled: boolean): BuiltElement[] {
  const elements: BuiltElement[] = [];
  const waiting: { node: Node; isInHead: boolean; isInArticle: boolean }[] = [
    {
      node: parse(html, { scriptingEnabled, sourceCodeLocationInfo: true }),
      isInHead: false,
      isInArticle: false,
    },
  ];
  // No recursion: a page may nest as deeply as it likes.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    let { isInHead, isInArticle } = next;
    if ('tagName' in node) {
      isInHead ||= node.tagName === 'head';
      const element = builtElement(node, isInHead, isInArticle);
      elements.push(element);
      isInArticle ||= (element.attributes.get('class') ?? '').split(/\s+/).includes(articleClass);
    }
    const children = [
      ...('childNodes' in node ? node.childNodes : []),
      ...('content' in node ? [node.content] : []),
    ];
    for (const child of children.reverse()) waiting.push({ node: child, isInHead, isInArticle });
  }
  return elements;
}

function builtElement(
  node: DefaultTreeAdapterTypes.Element,
  isInHead: boolean,
  isInArticle: boolean,
): BuiltElement {
  const places = node.sourceCodeLocation?.attrs;
  return {
    name: node.tagName.toLowerCase(),
    attributes: new Map(
      node.attrs.map(({ name, prefix, value }) => [
        (prefix ? `${prefix}:${name}` : name).toLowerCase(),
        value,
      ]),
    ),
    text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    isInHead,
    isInArticle,
    placeOf: (attribute) => {
      const place = places?.[attribute];
      return place && { start: place.startOffset, end: place.endOffset };
    },
  };
}
