import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { evaluate, markdownToHtml } from 'satteri';

type Node = DefaultTreeAdapterTypes.Node;
type Props = Record<string, unknown> & { children?: unknown };
type Component = string | symbol | ((props: Props) => Html);

/** HTML that is not escaped again. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const fragment = Symbol('fragment');
const voids = /^(?:area|br|col|hr|img|input|track|wbr)$/;
const escaped = (value: unknown) => String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function htmlOf(child: unknown): string {
  if (child instanceof Html) return child.text;
  if (Array.isArray(child)) return child.map(htmlOf).join('');
  return child === null || child === undefined || typeof child === 'boolean' ? '' : escaped(child);
}

/** As Astro's runtime has it, as far as articles need it. */
function jsx(type: Component, { children, ...props }: Props): Html {
  if (typeof type === 'function') return type({ children, ...props });
  const raw = props['set:html'];
  const text = props['set:text'];
  const inside = raw !== undefined ? String(raw) : text !== undefined ? escaped(text) : htmlOf(children);
  if (typeof type === 'symbol') return new Html(inside);
  const attributes = Object.entries(props)
    .filter(([name, value]) => !name.startsWith('set:') && value !== false && value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  return new Html(`<${type}${attributes.join('')}>${voids.test(type) ? '' : `${inside}</${type}>`}`);
}

/** A component that prints all it is given. */
export const printsAll = (props: Props): Html => {
  const texts = (value: unknown): string =>
    value instanceof Html || typeof value !== 'object'
      ? htmlOf(value)
      : Object.values(value ?? {})
          .map(texts)
          .join(' ');
  return new Html(`<div>${Object.values(props).map(texts).join(' ')}</div>`);
};

/** The HTML that the site's renderer makes of an article. */
export function render(source: string, kind: 'md' | 'mdx'): string {
  if (kind === 'md') return markdownToHtml(source).html;
  const { default: Content } = evaluate(source, { Fragment: fragment, jsx, jsxs: jsx } as never) as {
    default: (props: Props) => Html;
  };
  return htmlOf(Content({ components: { Card: printsAll } }));
}

/** All text of a page, and the values of all its attributes. */
export function textsOf(html: string): string[] {
  const texts: string[] = [];
  const visit = (node: Node) => {
    if ('value' in node) texts.push(node.value.replace(/\s+/g, ' '));
    if ('attrs' in node) texts.push(...node.attrs.map(({ value }) => value));
    if ('content' in node) visit(node.content);
    if (!('childNodes' in node)) return;
    // Words go on through emphasis and links.
    if (node.childNodes.length > 1) texts.push(contentOf(node).replace(/\s+/g, ' '));
    for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return texts;
}

function contentOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(contentOf).join('') : '';
}
