import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { writtenProps } from '../syntax/written-props.ts';
import { alignText, type Piece } from './exact-text.ts';

const stringInBraces = /^\{\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*\}$/;

/** A prop with text for readers, and where it is written, offsets counting in the source. */
export interface ReadableProp {
  name: string;
  pieces: Piece[];
  start: number;
  end: number;
}

/**
 * The props of a component that hold text for readers. They are found in the source, since not every parser says where
 * a prop stands.
 */
export function readableProps(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  source: string,
  isPrinted: (component: string, prop: string) => boolean,
): ReadableProp[] {
  const values = new Map<string, unknown>();
  for (const prop of element.attributes) {
    if (prop.type === 'mdxJsxAttribute' && isPrinted(element.name ?? '', prop.name))
      values.set(prop.name, prop.value);
  }
  const from = element.position?.start.offset;
  if (values.size === 0 || from === undefined) return [];
  return writtenProps(source, from).flatMap(({ name, start, valueStart, end }) => {
    const value = values.get(name);
    const pieces = value ? propPieces(value, source, valueStart, end) : undefined;
    return pieces ? [{ name, pieces, start, end }] : [];
  });
}

function propPieces(value: unknown, source: string, start: number, end: number): Piece[] | undefined {
  if (typeof value === 'string') {
    const whole = { text: value, source: start + 1, sourceLength: end - start - 2 };
    return alignText(value, source, start + 1, end - 1) ?? [whole];
  }
  const text = stringInBraces.exec(source.slice(start, end))?.[2];
  return text ? [{ text, source: source.indexOf(text, start + 1), sourceLength: text.length }] : undefined;
}
