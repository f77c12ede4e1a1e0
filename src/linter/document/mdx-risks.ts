import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx';
import { nearest } from '../says/nearest.ts';
import type { Problem } from './problem.ts';

/** An expression as acorn gives it; only what is read here. */
interface Expression {
  type: string;
  [field: string]: unknown;
}

/**
 * Finds what parses but would break the site or show something else than the writer sees: program code in braces,
 * imports, and components nobody made.
 *
 * @param components the components writers may use
 */
export function findMdxRisks(tree: Root, components: readonly string[]): Problem[] {
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

  const visit = (node: Nodes): void => {
    if (node.type === 'mdxjsEsm') {
      add('import', node, { name: node.value.split(/\W/, 1)[0] ?? 'import' });
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isHarmless(node.data?.estree)) add('expression', node, { name: node.value.trim() });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const { name } = node;
      if (name && /^\p{Lu}|\./u.test(name) && !components.includes(name)) {
        const start = (node.position?.start.offset ?? 0) + 1;
        const expected = nearest(name, components);
        add('component', node, { name, start, end: start + name.length, ...(expected ? { expected } : {}) });
      }
      for (const attribute of node.attributes) {
        if (!isHarmlessAttribute(attribute))
          add('prop-expression', attribute, { name: attributeName(attribute) });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return problems;
}

function isHarmlessAttribute(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): boolean {
  if (attribute.type === 'mdxJsxExpressionAttribute') return false;
  if (typeof attribute.value !== 'object' || attribute.value === null) return true;
  return isHarmless(attribute.value.data?.estree);
}

function attributeName(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): string {
  return attribute.type === 'mdxJsxAttribute' ? attribute.name : attribute.value;
}

/** A comment, or nothing but texts, numbers and lists of them. */
function isHarmless(program: unknown): boolean {
  const body = (program as { body?: Expression[] } | null | undefined)?.body ?? [];
  return body.every(
    (statement) =>
      statement.type === 'ExpressionStatement' && isPlainValue(statement.expression as Expression),
  );
}

function isPlainValue(value: Expression | null): boolean {
  switch (value?.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return (value.expressions as unknown[]).length === 0;
    case 'UnaryExpression':
      return isPlainValue(value.argument as Expression);
    case 'ArrayExpression':
      return (value.elements as (Expression | null)[]).every(isPlainValue);
    case 'ObjectExpression':
      return (value.properties as Expression[]).every(
        (property) =>
          property.type === 'Property' && !property.computed && isPlainValue(property.value as Expression),
      );
    default:
      return false;
  }
}
