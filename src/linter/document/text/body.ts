import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { ContentModel } from '../../model/content-model.ts';
import { type Around, type BlockDraft, type Body, rangeOf } from './blocks.ts';
import { expressionCommentText, htmlCommentText } from './comments.ts';
import { type Definitions, definitionsIn } from './definitions.ts';
import { InlineCollector, silentComponents } from './inline.ts';
import { readableProps } from './jsx-props.ts';
import { SourceText } from './source-text.ts';

/** Nodes that stand inside a paragraph; a component that holds one of them is itself a paragraph. */
const phrasing = new Set<string>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
]);

/** Collects the blocks of a body: paragraphs, headings, list items, table cells, quotes, alt text and chosen props. */
export function collectBody(root: Root, source: string, model: ContentModel): Body {
  return new BodyCollector(source, definitionsIn(root, source), model).collect(root);
}

class BodyCollector {
  readonly #body: Body = { blocks: [], comments: [], links: [] };
  readonly #source: string;
  readonly #definitions: Definitions;
  readonly #model: ContentModel;

  constructor(source: string, definitions: Definitions, model: ContentModel) {
    this.#source = source;
    this.#definitions = definitions;
    this.#model = model;
  }

  collect(root: Root): Body {
    this.#flow(root, { kind: 'paragraph', components: [], isQuoted: false, isFootnote: false });
    return this.#body;
  }

  #flow(parent: Parents, around: Around): void {
    for (const [index, node] of parent.children.entries()) {
      this.#flowNode(node as Nodes, around, () => rangeOf(parent.children[index + 1] as Nodes | undefined));
    }
  }

  #flowNode(node: Nodes, around: Around, next: () => { start: number; end: number } | undefined): void {
    switch (node.type) {
      case 'paragraph':
        if (holdsOnlyComponents(node)) this.#flow(node, around);
        else this.#inlineBlock(node, around);
        break;
      case 'heading':
        this.#inlineBlock(node, { ...around, kind: 'heading' }, node.depth);
        break;
      case 'blockquote':
        this.#flow(node, { ...around, kind: 'quote', isQuoted: true });
        break;
      case 'list':
        this.#flow(node, around);
        break;
      case 'listItem':
        this.#flow(node, { ...around, kind: 'list-item' });
        break;
      case 'table':
        this.#flow(node, around);
        break;
      case 'tableRow':
        for (const cell of node.children) this.#inlineBlock(cell, { ...around, kind: 'table-cell' });
        break;
      case 'footnoteDefinition':
        this.#flow(node, { ...around, isFootnote: true });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#component(node, around);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#comment(expressionCommentText(node.value), node, next());
        break;
      case 'html':
        this.#comment(htmlCommentText(node.value), node, next());
        break;
      default:
    }
  }

  #component(element: MdxJsxFlowElement | MdxJsxTextElement, around: Around): void {
    this.#props(element, around);
    if (silentComponents.has(element.name ?? '')) return;
    const inside = this.#insideComponent(element, around);
    if (element.children.some((child) => phrasing.has(child.type))) this.#inlineBlock(element, inside);
    else this.#flow(element, inside);
  }

  #inlineBlock(node: Parents, around: Around, depth?: number): void {
    const inline = new InlineCollector(
      this.#source,
      this.#body,
      (element) => this.#props(element, around),
      around,
      this.#definitions,
      this.#model.isQuoting,
    );
    const first = this.#body.blocks.length;
    inline.children(node);
    const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
    const source = new SourceText(inline.pieces);
    if (source.text.trim() === '') return;
    const draft: BlockDraft = { ...around, source, spans: inline.spans, start, end };
    if (depth) draft.depth = depth;
    this.#body.blocks.splice(first, 0, draft);
  }

  #props(element: MdxJsxFlowElement | MdxJsxTextElement, around: Around): void {
    const name = element.name;
    const { useOfProp } = this.#model;
    const isPrinted = (component: string, prop: string) => useOfProp(component, prop) !== undefined;
    for (const prop of readableProps(element, this.#source, isPrinted)) {
      this.#body.blocks.push({
        ...around,
        kind: prop.name === 'alt' ? 'alt' : 'prop',
        components: name ? [...around.components, name] : around.components,
        source: new SourceText(prop.pieces),
        spans: [],
        name: prop.name,
        isLabel: useOfProp(name ?? '', prop.name) === 'label',
        start: prop.start,
        end: prop.end,
      });
    }
  }

  #insideComponent(node: MdxJsxFlowElement | MdxJsxTextElement, around: Around): Around {
    const name = node.name ?? '';
    return {
      ...around,
      components: [...around.components, name],
      isQuoted: around.isQuoted || this.#model.isQuoting(name),
    };
  }

  #comment(text: string | undefined, node: Nodes, covers: { start: number; end: number } | undefined): void {
    const range = rangeOf(node);
    if (text === undefined || !range) return;
    this.#body.comments.push({ text, ...range, ...(covers ? { covers } : {}) });
  }
}

/** `<Quote>One line.</Quote>` alone on its line is a block, though the parser wraps it in a paragraph. */
function holdsOnlyComponents(paragraph: Paragraph): boolean {
  return paragraph.children.every(
    (child) =>
      child.type === 'mdxJsxTextElement' ||
      child.type === 'mdxTextExpression' ||
      (child.type === 'text' && child.value.trim() === ''),
  );
}
