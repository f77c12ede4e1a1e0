import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { ContentModel } from '../../model/content-model.ts';
import { writtenProps } from '../syntax/written-props.ts';
import { rangeOf } from './blocks.ts';
import { alignText, type Piece } from './exact-text.ts';
import { isPrintedAttribute } from './printed-props.ts';
import { readWrittenValue, type WrittenValue } from './written-value.ts';

/** An element of MDX, on a line of its own or in a sentence. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** A text of a prop that readers see, and where it is written; offsets count in the source. */
export interface PrintedProp {
  name: string;
  pieces: Piece[];
  start: number;
  end: number;
}

/** Whether a name is that of a component rather than of an element of HTML. */
export function isComponentName(name: string): boolean {
  return /^[^a-z]|\./.test(name);
}

/** The texts in the props of an element that readers see, in the order they are written. */
export function printedProps(element: JsxElement, source: string, model: ContentModel): PrintedProp[] {
  const from = rangeOf(element)?.start;
  if (element.attributes.length === 0 || from === undefined) return [];
  const name = element.name ?? '';
  const type = isComponentName(name) ? undefined : textOfProp(element, 'type');
  const isPrinted = isComponentName(name)
    ? (prop: string) => model.useOfProp(name, prop) !== undefined
    : (prop: string) => isPrintedAttribute(name, prop, type);
  const values = new Map<string, unknown>();
  for (const prop of element.attributes) {
    if (prop.type === 'mdxJsxAttribute' && prop.value) values.set(prop.name, prop.value);
  }
  return writtenProps(source, from).flatMap(({ name: prop, start, valueStart, end }) => {
    const value = values.get(prop);
    if (value === undefined) return [];
    if (typeof value === 'string') {
      const pieces = isPrinted(prop) ? inQuotes(value, source, valueStart, end) : [];
      return pieces.length > 0 ? [{ name: prop, pieces, start, end }] : [];
    }
    const written = readWrittenValue(source, valueStart + 1, end - 1);
    return textsOf(written, prop)
      .filter(({ path }) => isPrinted(path))
      .map(({ pieces }) => ({ name: prop, pieces, start, end }));
  });
}

/** The value of a prop that is nothing but a text. */
export function textOfProp(element: JsxElement, name: string): string | undefined {
  const prop = element.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  if (typeof prop?.value === 'string') return prop.value;
  if (!prop?.value) return undefined;
  const value = readWrittenValue(prop.value.value, 0, prop.value.value.length);
  return 'pieces' in value ? value.pieces.map(({ text }) => text).join('') : undefined;
}

function inQuotes(value: string, source: string, start: number, end: number): Piece[] {
  const whole = { text: value, source: start + 1, sourceLength: end - start - 2 };
  return alignText(value, source, start + 1, end - 1) ?? [whole];
}

/** Each text of a value, with the keys that lead to it. */
function textsOf(value: WrittenValue, path: string): { path: string; pieces: Piece[] }[] {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.pieces.length > 0 ? [{ path, pieces: value.pieces }] : [];
    case 'list':
      return value.items.flatMap((item) => textsOf(item, path));
    case 'record':
      return value.entries.flatMap(({ key, value: inside }) => textsOf(inside, `${path}.${key}`));
    default:
      return [];
  }
}
