import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { z } from 'zod';
import { nearest } from '../../../names/nearest.ts';
import { showsWords } from '../../../signs/unseen.ts';
import type { ComponentModel, Components } from '../../model/content-model.ts';
import { isComponent } from '../allowed/jsx-risks.ts';
import { plainValueOf } from '../allowed/plain-expression.ts';
import { isHidden } from '../text/page-elements.ts';
import htmlNames from './html-names.json' with { type: 'json' };
import type { Problem } from './problem.ts';
import { writtenProps } from './written-props.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const html: ReadonlySet<string> = new Set(htmlNames);

/**
 * Holds each component in an article to its props: unknown and missing ones, values nobody knows, and components
 * without the words they are for. A tag that only lacks its capitals would be shown as nothing.
 */
export function findComponentProblems(tree: Root, source: string, components: Components): Problem[] {
  const problems: Problem[] = [];
  const names = [...components.keys()];
  const instead = new Map(
    [...components].flatMap(([name, model]) => (model?.insteadOf ? [[model.insteadOf, name]] : [])),
  );
  const visit = (node: Nodes): void => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const name = node.name ?? '';
      problems.push(...doubledProps(node, source));
      const declared = components.get(name);
      if (declared) problems.push(...problemsOf(node, declared, source));
      else if (instead.has(name)) {
        problems.push({ ...atTag(node, 'component-instead', 1), expected: instead.get(name) ?? '' });
      } else if (/^\p{Ll}/u.test(name) && !html.has(name)) {
        const expected = names.find((known) => known.toLowerCase() === name.toLowerCase());
        if (expected) problems.push({ ...atTag(node, 'component-case', 1), expected });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return problems;
}

function problemsOf(
  element: Element,
  { props, names, needsWords }: ComponentModel,
  source: string,
): Problem[] {
  const problems: Problem[] = [];
  const { shape = {} } = props as { shape?: Record<string, z.ZodType> };
  const shapeOf = (prop: string) => (names.includes(prop) ? shape[prop] : undefined);
  const written = writtenProps(source, element.position?.start.offset ?? 0);
  /* Without a prototype, a prop may be called anything. */
  const values: Record<string, unknown> = Object.create(null);
  const unread = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const value = readValue(attribute);
    /* A prop that is nothing was as good as left out. */
    if (value === null) continue;
    values[attribute.name] = value;
    if (value === undefined) unread.add(attribute.name);
  }
  const atProp = (code: string, prop: string, more: Partial<Problem>): Problem => {
    const place = written.find(({ name }) => name === prop);
    return {
      ...atTag(element, code),
      ...(place && { start: place.start, end: place.end }),
      field: [prop],
      ...more,
    };
  };
  for (const issue of props.safeParse(values).error?.issues ?? []) {
    const prop = String(issue.path[0] ?? '');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const expected = nearest(key, names);
        problems.push(atProp('prop-unknown', key, expected ? { expected } : {}));
      }
    } else if (unread.has(prop)) {
      // Program code, or a value too long-winded to judge: another check looks at it.
    } else if (!Object.hasOwn(values, prop)) {
      const takesNumber = shapeOf(prop)?.safeParse(640).success && !shapeOf(prop)?.safeParse('words').success;
      const example = takesNumber ? { expected: '{640}' } : {};
      problems.push({ ...atTag(element, 'prop-missing'), field: [prop], message: issue.message, ...example });
    } else {
      const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
      const guess = nearest(String(values[prop]), allowed);
      const more = { message: issue.message, ...(guess ? { expected: guess } : {}) };
      problems.push(atProp('prop-value', prop, more));
    }
  }
  if (needsWords && !element.children.some(holdsWords)) problems.push(atTag(element, 'component-empty'));
  return problems;
}

/** Props that stand twice in one tag: all but the last are lost. */
function doubledProps(element: Element, source: string): Problem[] {
  const names = element.attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [each.name] : []));
  if (new Set(names).size === names.length) return [];
  const seen = new Set<string>();
  return writtenProps(source, element.position?.start.offset ?? 0)
    .toReversed()
    .flatMap(({ name, start, end }) => {
      if (name === '' || !seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [{ ...atTag(element, 'prop-twice'), field: [name], start, end }];
    });
}

/** A problem at the opening tag: `<GetHelp`, or its name alone. */
function atTag(element: Element, code: string, skipped = 0): Problem {
  const name = element.name ?? '';
  const start = element.position?.start.offset ?? 0;
  return { kind: 'mdx', code, name, message: code, start: start + skipped, end: start + 1 + name.length };
}

/** The value of a prop as far as it can be read without running anything; undefined when it cannot. */
function readValue({ value }: MdxJsxAttribute): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  return plainValueOf(value.value)?.value;
}

/** Whether the page shows a word of it. What a component makes of its props is taken for words. */
function holdsWords(node: Nodes): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return showsWords(String(plainValueOf(node.value)?.value ?? ''));
  }
  if ('value' in node) return showsWords(node.value) && !node.value.startsWith('<!--');
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return showsMore(node) || (!isLeftOut(node) && node.children.some(holdsWords));
  }
  return 'children' in node ? node.children.some(holdsWords) : node.type !== 'break';
}

function showsMore({ name, attributes }: Element): boolean {
  if (name && isComponent(name)) return attributes.length > 0;
  return name === 'img' && attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === 'alt');
}

/** Whether browsers show nothing of an element. */
function isLeftOut({ attributes }: Element): boolean {
  return attributes.some((each) => {
    if (each.type !== 'mdxJsxAttribute' || each.name !== 'hidden') return false;
    const value = readValue(each);
    return value !== false && isHidden(value === true ? '' : String(value));
  });
}
