import type { Definition, Image, ImageReference, Link, Nodes, Parents, Root } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import type { ContentModel } from '../../model/content-model.ts';
import type { SpanKind, Stretch } from './block-text.ts';
import { type Around, type Body, placeholder, rangeOf } from './blocks.ts';
import { expressionCommentText } from './comments.ts';
import { addressOf, type References, referencesIn } from './definitions.ts';
import { alignText } from './exact-text.ts';
import { HtmlNodes } from './html-nodes.ts';
import { JsxElements } from './jsx-elements.ts';
import { altPieces, endOfLabel, titlePieces } from './labels.ts';
import { insideMarkdown } from './page-elements.ts';
import { PageText } from './page-text.ts';
import { printedPieces, readWrittenValue } from './written-value.ts';

/** Nodes of Markdown that hold others, by the names HTML has for them. */
const blockNames: Readonly<Record<string, string>> = {
  blockquote: 'blockquote',
  list: 'ul',
  listItem: 'li',
  paragraph: 'p',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
};
const emphasisNames: Readonly<Record<string, string>> = { delete: 'del', emphasis: 'em', strong: 'strong' };

/** Collects what a reader sees of a body: its text in blocks, and the comments, links and pictures beside it. */
export function collectBody(root: Root, source: string, model: ContentModel): Body {
  const collector = new BodyCollector(root, source, model);
  return collector.collect(root);
}

/** Walks the nodes of Markdown, and hands those of HTML and MDX to their readers. */
class BodyCollector {
  readonly #body: Body = { blocks: [], comments: [], links: [], pictures: [] };
  readonly #source: string;
  readonly #references: References;
  readonly #page: PageText;
  readonly #html: HtmlNodes;
  readonly #jsx: JsxElements;

  constructor(root: Root, source: string, model: ContentModel) {
    const around: Around = { kind: 'paragraph', components: [], isQuoted: false, isFootnote: false };
    this.#source = source;
    this.#references = referencesIn(root, source);
    this.#page = new PageText(this.#body, around);
    this.#html = new HtmlNodes(source, this.#body, this.#page, model);
    this.#jsx = new JsxElements(source, this.#body, this.#page, model, this.#html);
  }

  collect(root: Root): Body {
    this.#children(root, true);
    this.#page.finish();
    return this.#body;
  }

  /** @param isFlow whether each child stands on lines of its own */
  #children(parent: Parents, isFlow: boolean): void {
    const { children } = parent;
    for (const [index, node] of children.entries()) {
      this.#node(node, isFlow, () => coveredBy(children[index + 1] as Nodes | undefined));
    }
  }

  #node(node: Nodes, isFlow: boolean, next: () => Stretch | undefined): void {
    const range = rangeOf(node) ?? { start: 0, end: 0 };
    switch (node.type) {
      case 'text': {
        const whole = { text: node.value, source: range.start, sourceLength: range.end - range.start };
        this.#page.say(alignText(node.value, this.#source, range.start, range.end) ?? [whole], 'markdown');
        break;
      }
      case 'inlineCode':
        this.#page.stand(placeholder, range, { kind: 'code' });
        break;
      case 'code':
        this.#page.flush();
        this.#page.show();
        break;
      case 'break':
        this.#page.stand('\n', range);
        break;
      case 'delete':
      case 'emphasis':
      case 'strong':
        this.#inline(node, emphasisNames[node.type] as string, { kind: 'emphasis' });
        break;
      case 'link':
        this.#inline(node, 'a', { kind: 'link', url: node.url });
        this.#title(node, rangeOf(node.children.at(-1))?.end ?? range.start + 1);
        break;
      case 'linkReference':
        this.#inline(node, 'a', { kind: 'link', url: addressOf(this.#references, node.identifier) });
        break;
      case 'image':
      case 'imageReference':
        this.#image(node, range);
        break;
      case 'definition':
        if (this.#references.used.has(node)) this.#title(node, range.start);
        break;
      case 'footnoteDefinition':
        if (this.#references.used.has(node)) {
          // It is printed at the foot of the page, whoever speaks where it is written.
          this.#block(node, '', { ...this.#page.around, isQuoted: false, isFootnote: true });
        }
        break;
      case 'heading':
        this.#block(node, `h${node.depth}`);
        break;
      case 'paragraph':
        if (this.#jsx.standAlone(node)) this.#children(node, true);
        else this.#block(node, 'p');
        break;
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'table':
      case 'tableRow':
      case 'tableCell':
        this.#block(node, blockNames[node.type] as string);
        break;
      case 'html':
        this.#html.readNode(node, isFlow ? next : () => undefined);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#expression(node, range, isFlow, next);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#jsx.read(node, isFlow, (inFlow) => this.#children(node, inFlow));
        break;
      default:
    }
  }

  #block(node: Parents, name: string, around?: Around): void {
    const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
    const isFlow = node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell';
    const element = this.#page.open({
      name,
      start,
      around: around ?? insideMarkdown(name, this.#page.around),
    });
    this.#children(node, isFlow);
    this.#page.close(element, end);
  }

  #inline(node: Parents, name: string, span: SpanKind): void {
    const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
    const element = this.#page.open({ name, start, span });
    this.#children(node, false);
    this.#page.close(element, end);
  }

  #image(node: Image | ImageReference, { start, end }: Stretch): void {
    const alt = node.alt ?? '';
    this.#page.show();
    if (!this.#page.isSilent) this.#body.pictures.push({ alt, isHtml: false, start, end });
    const pieces = altPieces(alt, this.#source, start, end);
    if (pieces) this.#page.addBeside({ kind: 'alt', name: 'alt', pieces, start, end });
    if (node.type === 'image') this.#title(node, endOfLabel(this.#source, start + 1, end));
  }

  #title(node: Link | Image | Definition, from: number): void {
    const { end } = rangeOf(node) ?? { end: from };
    if (!node.title?.trim()) return;
    const close = node.type === 'definition' ? end : end - 1;
    const pieces = titlePieces(node.title, this.#source, from, close);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return;
    const place = { start: first.source, end: last.source + last.sourceLength };
    this.#page.addBeside({ kind: 'prop', name: 'title', pieces, ...place });
  }

  #expression(
    { type, value }: MdxFlowExpression | MdxTextExpression,
    range: Stretch,
    isFlow: boolean,
    next: () => Stretch | undefined,
  ): void {
    const comment = expressionCommentText(value);
    if (comment !== undefined) {
      const covers = isFlow ? next() : undefined;
      this.#body.comments.push({ text: comment, ...range, ...(covers ? { covers } : {}) });
      return;
    }
    const written = readWrittenValue(this.#source, range.start + 1, range.end - 1);
    const isProgram = written.kind === 'program';
    if (type === 'mdxFlowExpression' && isProgram) this.#page.flush();
    if (isProgram) {
      if (isFlow) this.#page.show();
      else this.#page.stand(placeholder, range, { kind: 'expression' });
    } /* Texts in braces have no block of their own: what stands side by side is printed in one line. */ else
      this.#page.say(printedPieces(written, range), 'markdown');
  }
}

/** What a comment speaks for when this comes next; tags that only open something are not it. */
function coveredBy(next: Nodes | undefined): Stretch | undefined {
  return next?.type === 'html' && !/<\/|<img\b/i.test(next.value) ? undefined : rangeOf(next);
}
