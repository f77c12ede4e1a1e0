import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { alignText, type Piece } from './exact-text.ts';
import { propPieces, readableProps } from './jsx-props.ts';
import { SourceText } from './source-text.ts';

/** Where a reader meets the text of a block. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'table-cell'
  | 'quote'
  | 'alt'
  | 'prop'
  | 'front-matter';

/** What stands at a stretch of a block's text besides plain words. Offsets count in the block's text. */
export interface Span {
  kind: 'link' | 'emphasis' | 'code' | 'expression' | 'component' | 'address';
  start: number;
  end: number;
  /** The target of a link. */
  url?: string;
  /** The name of a component, such as `Term`. */
  name?: string;
}

/** A block before it is cut into sentences. */
export interface BlockDraft {
  kind: BlockKind;
  source: SourceText;
  spans: Span[];
  /** Names of the MDX components around it, outermost first. */
  components: readonly string[];
  /** True inside a block quote or a component that shows somebody else's words. */
  isQuoted: boolean;
  isFootnote: boolean;
  /** 1 to 6, of a heading. */
  depth?: number;
  /** The prop or front matter key the text came from. */
  name?: string;
  /** Offsets of the mdast node in the source. */
  start: number;
  end: number;
}

/** A `{/* … *\/}` or `<!-- … -->` comment, kept because exceptions are written in them. */
export interface Comment {
  text: string;
  start: number;
  end: number;
  /** Source range it speaks for: the next block of a comment that stands alone. */
  covers?: { start: number; end: number };
}

/** A link or image target in the body, for rules about links. */
export interface Link {
  url: string;
  text: string;
  start: number;
  end: number;
}

/** Stands for code, an `{expression}` or an address: one word that nobody reads as English. */
export const placeholder = '\uFFFC';

const quotingComponents = new Set(['Quote', 'Example', 'blockquote', 'q', 'cite']);
const silentComponents = new Set(['code', 'pre', 'script', 'style', 'svg', 'kbd', 'samp', 'math']);
const htmlComment = /^<!--([\s\S]*?)-->/;
const jsComment = /^\s*\/\*([\s\S]*?)\*\/\s*$/;
const jsString = /^\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*$/;

interface Around {
  kind: BlockKind;
  components: readonly string[];
  isQuoted: boolean;
  isFootnote: boolean;
}

/** Everything of an article's body that a reader sees, in reading order, with the comments beside it. */
export interface Body {
  blocks: BlockDraft[];
  comments: Comment[];
  links: Link[];
}

/** Collects the blocks of a body: paragraphs, headings, list items, table cells, quotes, alt text and chosen props. */
export function collectBody(root: Root, source: string): Body {
  return new BodyCollector(source).collect(root);
}

class BodyCollector {
  readonly #body: Body = { blocks: [], comments: [], links: [] };
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
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
        this.#inlineBlock(node, around);
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
        this.#props(node, around);
        if (!silentComponents.has(node.name ?? '')) this.#flow(node, insideComponent(node, around));
        break;
      case 'mdxFlowExpression':
        this.#comment(jsComment.exec(node.value)?.[1], node, next());
        break;
      case 'html':
        this.#comment(htmlComment.exec(node.value)?.[1], node, next());
        break;
      default:
    }
  }

  #inlineBlock(node: Parents, around: Around, depth?: number): void {
    const inline = new InlineCollector(
      this.#source,
      this.#body,
      (element) => this.#props(element, around),
      around,
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
    for (const prop of readableProps(element)) {
      const pieces = propPieces(prop, this.#source);
      if (!pieces) continue;
      this.#body.blocks.push({
        ...around,
        kind: prop.name === 'alt' ? 'alt' : 'prop',
        components: name ? [...around.components, name] : around.components,
        source: new SourceText(pieces),
        spans: [],
        name: prop.name,
        ...(rangeOf(prop) ?? { start: 0, end: 0 }),
      });
    }
  }

  #comment(text: string | undefined, node: Nodes, covers: { start: number; end: number } | undefined): void {
    const range = rangeOf(node);
    if (text === undefined || !range) return;
    this.#body.comments.push({ text: text.trim(), ...range, ...(covers ? { covers } : {}) });
  }
}

/** Joins the words of one block across emphasis, links, components and line breaks. */
class InlineCollector {
  readonly pieces: Piece[] = [];
  readonly spans: Span[] = [];
  #length = 0;

  constructor(source: string, body: Body, props: (element: MdxJsxTextElement) => void, around: Around) {
    this.#source = source;
    this.#body = body;
    this.#props = props;
    this.#around = around;
  }
  readonly #source: string;
  readonly #body: Body;
  readonly #props: (element: MdxJsxTextElement) => void;
  readonly #around: Around;

  children(parent: Parents): void {
    for (const child of parent.children) this.#phrase(child as PhrasingContent);
  }

  #phrase(node: PhrasingContent): void {
    const range = rangeOf(node) ?? { start: 0, end: 0 };
    switch (node.type) {
      case 'text':
        this.#text(node.value, range);
        break;
      case 'inlineCode':
        this.#stand(placeholder, range, { kind: 'code' });
        break;
      case 'break':
        this.#stand('\n', range);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
        this.#span({ kind: 'emphasis' }, () => this.children(node));
        break;
      case 'link':
        this.#link(node.url, node, range);
        break;
      case 'linkReference':
        this.#link('', node, range);
        break;
      case 'image':
      case 'imageReference':
        this.#image(node.alt ?? '', range);
        break;
      case 'html':
        if (/^<br\b/i.test(node.value)) this.#stand('\n', range);
        else this.#comment(htmlComment.exec(node.value)?.[1], range);
        break;
      case 'mdxTextExpression':
        this.#expression(node.value, range);
        break;
      case 'mdxJsxTextElement':
        this.#component(node, range);
        break;
      default:
    }
  }

  #text(value: string, { start, end }: { start: number; end: number }): void {
    const pieces = alignText(value, this.#source, start, end);
    for (const piece of pieces ?? [{ text: value, source: start, sourceLength: end - start }])
      this.#push(piece);
  }

  #link(url: string, node: Parents, range: { start: number; end: number }): void {
    const from = this.#length;
    const only = node.children[0];
    const isAddress =
      node.children.length === 1 && only?.type === 'text' && looksLikeAddress(only.value, url);
    if (isAddress) this.#stand(placeholder, range, { kind: 'address', url });
    else this.#span({ kind: 'link', url }, () => this.children(node));
    const text = this.pieces
      .map((piece) => piece.text)
      .join('')
      .slice(from);
    this.#body.links.push({ url, text, ...range });
  }

  #image(alt: string, { start, end }: { start: number; end: number }): void {
    const at = alt ? this.#source.indexOf('![', start) + 2 : -1;
    const pieces = at > 1 && at < end ? alignText(alt, this.#source, at, end) : undefined;
    if (!pieces) return;
    this.#body.blocks.push({
      ...this.#around,
      kind: 'alt',
      source: new SourceText(pieces),
      spans: [],
      name: 'alt',
      start,
      end,
    });
  }

  #expression(value: string, range: { start: number; end: number }): void {
    const comment = jsComment.exec(value)?.[1];
    if (comment !== undefined) {
      this.#comment(comment, range);
      return;
    }
    const literal = jsString.exec(value);
    if (!literal) {
      this.#stand(placeholder, range, { kind: 'expression' });
      return;
    }
    const text = literal[2] as string;
    const at = this.#source.indexOf(text, range.start);
    this.#push({ text, source: at, sourceLength: text.length });
  }

  #component(node: MdxJsxTextElement, range: { start: number; end: number }): void {
    const name = node.name ?? '';
    this.#props(node);
    if (name === 'br') this.#stand('\n', range);
    else if (silentComponents.has(name)) this.#stand(placeholder, range, { kind: 'code' });
    else if (node.children.length === 0) {
      if (/^[A-Z]/.test(name)) this.#stand(placeholder, range, { kind: 'component', name });
    } else this.#span({ kind: 'component', name }, () => this.children(node));
  }

  #comment(text: string | undefined, range: { start: number; end: number }): void {
    if (text !== undefined) this.#body.comments.push({ text: text.trim(), ...range });
  }

  /** Puts `text` in the place of a stretch of source that is not itself prose. */
  #stand(
    text: string,
    { start, end }: { start: number; end: number },
    span?: Omit<Span, 'start' | 'end'>,
  ): void {
    if (span) this.spans.push({ ...span, start: this.#length, end: this.#length + text.length });
    this.#push({ text, source: start, sourceLength: end - start });
  }

  #span(span: Omit<Span, 'start' | 'end'>, fill: () => void): void {
    const start = this.#length;
    fill();
    this.spans.push({ ...span, start, end: this.#length });
  }

  #push(piece: Piece): void {
    if (piece.text === '') return;
    this.pieces.push(piece);
    this.#length += piece.text.length;
  }
}

function insideComponent(node: MdxJsxFlowElement, around: Around): Around {
  const name = node.name ?? '';
  return {
    ...around,
    components: [...around.components, name],
    isQuoted: around.isQuoted || quotingComponents.has(name),
  };
}

function rangeOf(
  node: { position?: Nodes['position'] } | undefined,
): { start: number; end: number } | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function looksLikeAddress(text: string, url: string): boolean {
  return text === url || url === `mailto:${text}` || url === `http://${text}` || url === `https://${text}`;
}
