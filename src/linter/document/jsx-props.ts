import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { alignText, type Piece } from './exact-text.ts';

/** Props whose value a reader sees or hears; the others hold ids, addresses and switches. */
const readableNames = new Set([
  'alt',
  'aria-label',
  'caption',
  'cta',
  'description',
  'heading',
  'label',
  'placeholder',
  'subtitle',
  'summary',
  'text',
  'title',
  'tooltip',
]);

const quotedInBraces = /^\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*$/;

/** The props of a component that hold text for readers. */
export function readableProps(element: MdxJsxFlowElement | MdxJsxTextElement): MdxJsxAttribute[] {
  return element.attributes.filter(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && readableNames.has(attribute.name),
  );
}

/** The text of a prop with its place in the source; undefined when it is computed or empty. */
export function propPieces(prop: MdxJsxAttribute, source: string): Piece[] | undefined {
  const start = prop.position?.start.offset;
  const end = prop.position?.end.offset;
  if (start === undefined || end === undefined || !prop.value) return undefined;
  const open = start + source.slice(start, end).search(/['"{]/);

  if (typeof prop.value === 'string') {
    return (
      alignText(prop.value, source, open + 1, end - 1) ?? [
        { text: prop.value, source: open + 1, sourceLength: end - open - 2 },
      ]
    );
  }
  const text = quotedInBraces.exec(prop.value.value)?.[2];
  if (!text) return undefined;
  return [{ text, source: source.indexOf(text, open), sourceLength: text.length }];
}
