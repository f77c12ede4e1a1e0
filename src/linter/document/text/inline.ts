import type { Parents, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { type Address, findAddresses } from './addresses.ts';
import { type Around, type Body, placeholder, rangeOf, type Span } from './blocks.ts';
import { expressionCommentText, htmlCommentText } from './comments.ts';
import { addressOf, type Definitions } from './definitions.ts';
import { alignText, type Piece } from './exact-text.ts';
import { SourceText } from './source-text.ts';

/** Components whose content is not language: code, drawings, formulas. */
export const silentComponents = new Set(['code', 'pre', 'script', 'style', 'svg', 'kbd', 'samp', 'math']);

/** An expression that is only a string, `{'text'}`, reads as that text. */
const stringLiteral = /^\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*$/;

/** Joins the words of one block across emphasis, links, components and line breaks. */
export class InlineCollector {
  readonly pieces: Piece[] = [];
  readonly spans: Span[] = [];
  #length = 0;
  #isInLink = false;

  constructor(
    source: string,
    body: Body,
    props: (element: MdxJsxTextElement) => void,
    around: Around,
    definitions: Definitions,
    isQuoting: (component: string) => boolean,
  ) {
    this.#source = source;
    this.#body = body;
    this.#props = props;
    this.#around = around;
    this.#definitions = definitions;
    this.#isQuoting = isQuoting;
  }
  readonly #source: string;
  readonly #body: Body;
  readonly #props: (element: MdxJsxTextElement) => void;
  readonly #around: Around;
  readonly #definitions: Definitions;
  readonly #isQuoting: (component: string) => boolean;

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
        this.#link(addressOf(this.#definitions, node.identifier), node, range);
        break;
      case 'image':
      case 'imageReference':
        this.#image(node.alt ?? '', range);
        break;
      case 'html':
        if (/^<br\b/i.test(node.value)) this.#stand('\n', range);
        else this.#comment(htmlCommentText(node.value), range);
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
    const pieces = alignText(value, this.#source, start, end) ?? [
      { text: value, source: start, sourceLength: end - start },
    ];
    const addresses = this.#isInLink ? [] : findAddresses(value);
    if (addresses.length === 0) for (const piece of pieces) this.#push(piece);
    else this.#textWithAddresses(new SourceText(pieces), addresses);
  }

  #textWithAddresses(text: SourceText, addresses: readonly Address[]): void {
    let from = 0;
    for (const { start, end, url } of addresses) {
      for (const piece of text.slice(from, start)) this.#push(piece);
      const range = { start: text.startInSource(start), end: text.endInSource(end) };
      this.#stand(placeholder, range, { kind: 'address', url });
      this.#body.links.push({ url, text: text.text.slice(start, end), ...range });
      from = end;
    }
    for (const piece of text.slice(from, text.text.length)) this.#push(piece);
  }

  #link(url: string, node: Parents, range: { start: number; end: number }): void {
    const first = this.pieces.length;
    const only = node.children[0];
    const isAddress =
      node.children.length === 1 && only?.type === 'text' && looksLikeAddress(only.value, url);
    if (isAddress) {
      this.#stand(placeholder, range, { kind: 'address', url });
    } else {
      this.#isInLink = true;
      this.#span({ kind: 'link', url }, () => this.children(node));
      this.#isInLink = false;
    }
    const text = isAddress
      ? only.value
      : this.pieces
          .slice(first)
          .map((piece) => piece.text)
          .join('');
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
    const comment = expressionCommentText(value);
    if (comment !== undefined) {
      this.#comment(comment, range);
      return;
    }
    const literal = stringLiteral.exec(value);
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
    } else {
      const isQuoting = this.#isQuoting(name);
      this.#span({ kind: 'component', name, ...(isQuoting ? { isQuoting } : {}) }, () => this.children(node));
    }
  }

  #comment(text: string | undefined, range: { start: number; end: number }): void {
    if (text !== undefined) this.#body.comments.push({ text, ...range });
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

function looksLikeAddress(text: string, url: string): boolean {
  return text === url || url === `mailto:${text}` || url === `http://${text}` || url === `https://${text}`;
}
