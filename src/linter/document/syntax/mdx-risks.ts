import type { Nodes, Root } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx';
import { nearest } from '../../says/nearest.ts';
import { isPlainValue } from './plain-value.ts';
import type { Problem } from './problem.ts';
import { type WrittenProp, writtenProps } from './written-props.ts';

/**
 * Finds what parses but would break the site or show something else than the writer sees: program code in braces,
 * imports, and components nobody made.
 *
 * @param components the components writers may use
 */
export function findMdxRisks(tree: Root, source: string, components: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, node: { position?: Nodes['position'] }, more: Partial<Problem>) => {
    const start = node.position?.start.offset ?? 0;
    problems.push({
      kind: 'mdx',
      code,
      message: code,
      start,
      end: node.position?.end.offset ?? start,
      ...more,
    });
  };

  const addProps = (node: MdxJsxFlowElement | MdxJsxTextElement): void => {
    const risky = node.attributes.filter((attribute) => !isHarmless(attribute));
    if (risky.length === 0) return;
    const written = writtenProps(source, node.position?.start.offset ?? 0);
    for (const attribute of risky) {
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
      const place = written.find((prop) => prop.name === name);
      add('prop-expression', node, {
        name: name || attributeText(attribute),
        ...(place ? rangeOfProp(place) : {}),
      });
    }
  };

  const visit = (node: Nodes): void => {
    if (node.type === 'mdxjsEsm') {
      const start = node.position?.start.offset ?? 0;
      const end = start + node.value.trimEnd().length;
      add('import', node, { name: node.value.split(/\W/, 1)[0] ?? 'import', start, end });
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isPlainValue(node.value)) add('expression', node, { name: node.value.trim() });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const { name } = node;
      if (name && /^\p{Lu}|\./u.test(name) && !components.includes(name)) {
        const start = (node.position?.start.offset ?? 0) + 1;
        const expected = nearest(name, components);
        add('component', node, { name, start, end: start + name.length, ...(expected ? { expected } : {}) });
      }
      addProps(node);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return problems;
}

function rangeOfProp({ start, end }: WrittenProp): { start: number; end: number } {
  return { start, end };
}

function attributeText(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): string {
  return typeof attribute.value === 'string' ? attribute.value : '';
}

function isHarmless(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): boolean {
  if (attribute.type === 'mdxJsxExpressionAttribute') return false;
  return (
    typeof attribute.value !== 'object' || attribute.value === null || isPlainValue(attribute.value.value)
  );
}
