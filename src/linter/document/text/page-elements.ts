import type { ContentModel } from '../../model/content-model.ts';
import type { SpanKind } from './block-text.ts';
import type { Around, Picture } from './blocks.ts';
import {
  depthOfElement,
  emphasisElements,
  kindOfElement,
  mostOpen,
  namedElements,
  silentElements,
  wordElements,
} from './elements.ts';
import type { Element } from './page-text.ts';

/** Old pages fold their text into lists: what stands in one of these inside an item is text, and no item. */
const panels = new Set(['article', 'div', 'section']);

/** What blocks inside an element or a component inherit. */
export function insideElement(name: string, around: Around, model: ContentModel): Around {
  const inside: Around = {
    ...around,
    components:
      name === '' || around.components.length >= mostOpen ? around.components : [...around.components, name],
    isQuoted: around.isQuoted || model.isQuoting(name),
  };
  return withKindOf(name, inside);
}

/** What blocks inside a node of Markdown inherit; `name` is what HTML calls it. */
export function insideMarkdown(name: string, around: Around): Around {
  return withKindOf(name, name === 'blockquote' ? { ...around, isQuoted: true } : around);
}

function withKindOf(name: string, around: Around): Around {
  const isPanel = around.kind === 'list-item' && panels.has(name);
  const kind = isPanel ? 'paragraph' : kindOfElement(name);
  if (!kind) return around;
  const { depth: _outer, ...inside } = around;
  const depth = depthOfElement(name);
  return { ...inside, kind, ...(depth ? { depth } : {}) };
}

/** What the text of an element is besides plain words, when it stands in a sentence. */
export function spanOfElement(
  name: string,
  href: string | undefined,
  model: ContentModel,
): SpanKind | undefined {
  if (name === 'a') return href === undefined ? undefined : { kind: 'link', url: href.trim() };
  if (emphasisElements.has(name)) return { kind: 'emphasis' };
  return namedElements.has(name) ? spanOfComponent(name, model) : undefined;
}

/** What the text of a component is, when it stands in a sentence. */
export function spanOfComponent(name: string, model: ContentModel): SpanKind {
  return model.isQuoting(name) ? { kind: 'component', name, isQuoting: true } : { kind: 'component', name };
}

/** Whether what an element holds is read. */
export function silenceOf(name: string): Element['silent'] {
  if (!silentElements.has(name)) return undefined;
  return wordElements.has(name) ? 'word' : 'wholly';
}

/**
 * Whether browsers show nothing of an element, whatever it holds (HTML Living Standard, 6.1). What waits to be found by
 * a search on the page is shown then.
 *
 * @param hidden its attribute of that name; undefined when it has none
 */
export function isHidden(hidden: string | undefined): boolean {
  return hidden !== undefined && hidden.trim().toLowerCase() !== 'until-found';
}

/**
 * The picture an `img` shows; undefined when it is hidden from those who cannot see it.
 *
 * @param start offset of the `<`
 */
export function pictureOf(
  start: number,
  attributeOf: (attribute: string) => string | undefined,
): Picture | undefined {
  if (attributeOf('aria-hidden') === 'true' || /^(?:none|presentation)$/.test(attributeOf('role') ?? ''))
    return undefined;
  return { alt: attributeOf('alt'), isHtml: true, start, end: start + '<img'.length };
}
