import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { refusedSign } from '../../../signs/refused.ts';
import { plainValueOf } from '../allowed/plain-expression.ts';
import type { Stretch } from './diagnosis.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { mostTold, signProblem } from './refused-signs.ts';
import { writtenProps } from './written-props.ts';

/**
 * Finds signs that no page can hold in what the site makes of a value: each notation has ways of its own to write them,
 * such as `\v` in YAML and `\x0b` in braces, so they are looked for in the value and not in its notation.
 */
export function refusedInFields(frontMatter: FrontMatter): Problem[] {
  const problems: Problem[] = [];
  /* What an alias brings in a second time is the same. */
  const seen = new Set<unknown>();
  const look = (value: unknown, path: readonly string[]): void => {
    if (problems.length === mostTold) return;
    if (typeof value === 'string') {
      if (refusedSign.test(value)) problems.push(problemAt(frontMatter.placeOf(path), value));
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const [key, item] of Object.entries(value)) look(item, [...path, key]);
    }
  };
  look(frontMatter.data, []);
  return problems;
}

/** The same for expressions in braces, as far as they are plain values. */
export function refusedInBraces(tree: Root, source: string): Problem[] {
  const problems: Problem[] = [];
  const look = (expression: string, place: () => Stretch): void => {
    if (problems.length === mostTold || !expression.includes('\\')) return;
    const sign = refusedIn(plainValueOf(expression)?.value);
    if (sign !== undefined) problems.push(problemAt(place(), sign));
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      look(node.value, () => placeOf(node));
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') visitProps(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const visitProps = (node: MdxJsxFlowElement | MdxJsxTextElement): void => {
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'object') continue;
      look(attribute.value?.value ?? '', () => {
        const written = writtenProps(source, node.position?.start.offset ?? 0);
        return written.find(({ name }) => name === attribute.name) ?? placeOf(node);
      });
    }
  };
  visit(tree);
  return problems;
}

/** The first text with such a sign in a value, its lists and its records, with their keys. */
function refusedIn(value: unknown): string | undefined {
  if (typeof value === 'string') return refusedSign.test(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value)
    .flat()
    .map(refusedIn)
    .find((text) => text !== undefined);
}

function problemAt({ start, end }: Stretch, text: string): Problem {
  const [sign = ''] = refusedSign.exec(text) ?? [];
  return signProblem(start, end, sign.charCodeAt(0));
}

function placeOf({ position }: Nodes): Stretch {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}
