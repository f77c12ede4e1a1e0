import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx';
import { nearest } from '../../../names/nearest.ts';
import { type WrittenProp, writtenProps } from '../syntax/written-props.ts';
import { holdsRecord, plainValueOf } from './plain-expression.ts';
import type { Risk } from './risk.ts';
import { attributeRisk, elementRisk, propRisk, type Unplaced } from './tag-risks.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a tag is a component, as MDX reads it, and no element of HTML. */
export function isComponent(name: string): boolean {
  return !/^[a-z]/.test(name) || name.includes('.');
}

/**
 * A component that is not among those a writer may use.
 *
 * @param components undefined when a writer may use any
 */
export function unknownComponent(
  node: JsxElement,
  components: readonly string[] | undefined,
): Risk | undefined {
  const { name } = node;
  if (!name || !isComponent(name) || (components?.includes(name) ?? true)) return undefined;
  const expected = nearest(name, components ?? []);
  return { code: 'component', name, ...placeOfName(node), ...(expected ? { expected } : {}) };
}

/** What is wrong with the tag of an element or a component where articles may hold no code. */
export function jsxRisks(node: JsxElement, source: string): Risk[] {
  const { name } = node;
  /* `<>` holds nothing. */
  if (!name) return [];
  const refused = isComponent(name) ? undefined : elementRisk(name);
  if (refused) {
    const { start, end } = placeOfName(node);
    return [{ ...refused, start: start - 1, end }];
  }
  const risky = node.attributes.flatMap((attribute, index) => {
    const risk = jsxAttributeRisk(name, attribute);
    return risk ? [{ risk, attribute, index }] : [];
  });
  if (risky.length === 0) return [];
  const written = writtenProps(source, node.position?.start.offset ?? 0);
  return risky.map(({ risk, attribute, index }) => ({
    ...risk,
    ...(placeOfProp(written, node, attribute, index) ?? placeOfName(node)),
  }));
}

function jsxAttributeRisk(
  element: string,
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
): Unplaced | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') return { code: 'prop-spread', name: attribute.value };
  const { name, value } = attribute;
  let text = typeof value === 'string' ? value : '';
  if (typeof value === 'object' && value !== null) {
    const plain = plainValueOf(value.value);
    if (!plain) return { code: 'prop-expression', name };
    /* Where a value is due, a comment leaves the parser of the site with nothing. */
    if (plain.value === undefined) return { code: 'prop-nothing', name };
    if (!isComponent(element) && holdsRecord(plain.value))
      return { code: 'record', name: value.value.trim() };
    text = inText(plain.value);
  }
  return isComponent(element) ? propRisk(name, text) : attributeRisk(element, name, text);
}

/** A plain value as it stands in the page. */
function inText(value: unknown): string {
  if (Array.isArray(value)) return value.map(inText).join();
  return typeof value === 'object' ? '' : String(value);
}

function placeOfName(node: JsxElement): { start: number; end: number } {
  const start = (node.position?.start.offset ?? 0) + 1;
  return { start, end: start + (node.name?.length ?? 0) };
}

function placeOfProp(
  written: readonly WrittenProp[],
  node: JsxElement,
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  index: number,
): { start: number; end: number } | undefined {
  const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
  const prop =
    written.length === node.attributes.length ? written[index] : written.find((prop) => prop.name === name);
  return prop && { start: prop.start, end: prop.end };
}
