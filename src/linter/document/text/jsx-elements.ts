import type { Paragraph } from 'mdast';
import type { ContentModel } from '../../model/content-model.ts';
import type { SpanKind } from './block-text.ts';
import { type Body, placeholder, rangeOf } from './blocks.ts';
import { apartElements, blockElements, shownElements, voidElements } from './elements.ts';
import type { HtmlNodes } from './html-nodes.ts';
import { isComponentName, type JsxElement, printedProps, textOfProp } from './jsx-props.ts';
import {
  insideElement,
  isHidden,
  pictureOf,
  silenceOf,
  spanOfComponent,
  spanOfElement,
} from './page-elements.ts';
import type { PageText } from './page-text.ts';
import { SourceText } from './source-text.ts';

/** Nodes that stand inside a paragraph; an element that holds one of them is itself a paragraph. */
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

/** Reads the elements of MDX into a page: components, and HTML in small letters. */
export class JsxElements {
  readonly #source: string;
  readonly #body: Body;
  readonly #page: PageText;
  readonly #model: ContentModel;
  readonly #html: HtmlNodes;

  constructor(source: string, body: Body, page: PageText, model: ContentModel, html: HtmlNodes) {
    this.#source = source;
    this.#body = body;
    this.#page = page;
    this.#model = model;
    this.#html = html;
  }

  /**
   * @param isFlow whether it stands on lines of its own
   * @param readChildren reads what it holds, on lines of their own or as one paragraph
   */
  read(node: JsxElement, isFlow: boolean, readChildren: (isFlow: boolean) => void): void {
    const page = this.#page;
    const name = node.name ?? '';
    const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
    const isComponent = isComponentName(name);
    const isUnseen = !isComponent && isHidden(hiddenOf(node));
    if (!isUnseen) this.#props(node, name);
    if (isComponent || (shownElements.has(name) && !isUnseen)) page.show();
    if (name === 'br') page.stand('\n', { start, end });
    else if (name === 'hr') page.flush();
    else if (apartElements.has(name)) page.say([{ text: ' ', source: start, sourceLength: 0 }], 'html');
    else if (name === 'img' && !isUnseen) this.#picture(node, start);
    if (voidElements.has(name)) return;
    if (isComponent && !isFlow && node.children.length === 0) {
      page.stand(placeholder, { start, end }, { kind: 'component', name });
      return;
    }
    const isBlock = blockElements.has(name) || (isFlow && isPartOfPage(name));
    const silent = silenceOf(name);
    /* What stands in sentences elsewhere is a paragraph when it stands alone. */
    const line = isFlow && !isBlock ? page.open({ name: '', start, around: page.around }) : undefined;
    const element = page.open({
      name,
      start,
      around: isBlock ? insideElement(name, page.around, this.#model) : undefined,
      span: isBlock ? undefined : this.#span(node, name),
      silent: isUnseen || (silent && isFlow) ? 'wholly' : silent,
    });
    readChildren(isFlow && !node.children.some((child) => phrasing.has(child.type)));
    page.close(element, end);
    if (line) page.close(line, end);
    if (isComponent && isFlow) page.endPart();
  }

  /** `<Quote>One line.</Quote>` alone on its line is a block, though the parser wraps it in a paragraph. */
  standAlone({ children }: Paragraph): boolean {
    return children.every(
      (child) =>
        (child.type === 'mdxJsxTextElement' && isPartOfPage(child.name ?? '')) ||
        child.type === 'mdxTextExpression' ||
        (child.type === 'text' && child.value.trim() === ''),
    );
  }

  #props(node: JsxElement, name: string): void {
    for (const { pieces, ...prop } of printedProps(node, this.#source, this.#model)) {
      if (prop.name === 'set:html') this.#html.readText(new SourceText(pieces), prop);
      else this.#page.addBeside({ ...prop, kind: prop.name === 'alt' ? 'alt' : 'prop', pieces }, name);
    }
  }

  #span(node: JsxElement, name: string): SpanKind | undefined {
    return isComponentName(name)
      ? spanOfComponent(name, this.#model)
      : spanOfElement(name, textOfProp(node, 'href'), this.#model);
  }

  /** A picture whose words only the program knows is left alone. */
  #picture(node: JsxElement, start: number): void {
    const isProgram = node.attributes.some(
      (prop) =>
        prop.type === 'mdxJsxExpressionAttribute' ||
        (prop.name === 'alt' && prop.value && textOfProp(node, 'alt') === undefined),
    );
    const picture =
      isProgram || this.#page.isSilent ? undefined : pictureOf(start, (name) => textOfProp(node, name));
    if (picture) this.#body.pictures.push(picture);
  }
}

/** What an element says of being hidden: `hidden`, `hidden="…"` or `hidden={true}`; undefined of all other code. */
function hiddenOf(node: JsxElement): string | undefined {
  const prop = node.attributes.findLast((each) => each.type === 'mdxJsxAttribute' && each.name === 'hidden');
  if (!prop || typeof prop.value === 'string') return prop?.value as string | undefined;
  if (!prop.value) return '';
  return prop.value.value.trim() === 'true' ? '' : textOfProp(node, 'hidden');
}

/** A component, a fragment, or an element that begins a line of its own. */
function isPartOfPage(name: string): boolean {
  return name === '' || isComponentName(name) || blockElements.has(name);
}
