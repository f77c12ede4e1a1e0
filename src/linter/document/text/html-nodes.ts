import type { Html } from 'mdast';
import { HtmlReader, type HtmlToken } from '../syntax/html-tokens.ts';
import type { Stretch } from './block-text.ts';
import type { Body } from './blocks.ts';
import { blockElements, shownElements, voidElements, wordElements } from './elements.ts';
import { htmlSource } from './html-source.ts';
import { insideElement, pictureOf, silenceOf, spanOfElement } from './page-elements.ts';
import type { PageText } from './page-text.ts';
import { isPrintedAttribute, type PrintedParts } from './printed-props.ts';
import type { SourceText } from './source-text.ts';

type StartTag = HtmlToken & { kind: 'start' };

/** Reads the HTML nodes of one article, in order, into its page. */
export class HtmlNodes {
  readonly #reader = new HtmlReader();
  readonly #body: Body;
  readonly #page: PageText;
  readonly #parts: PrintedParts;

  constructor(body: Body, page: PageText, parts: PrintedParts) {
    this.#body = body;
    this.#page = page;
    this.#parts = parts;
  }

  /** @param covers what a comment in the node speaks for, when something is known of it */
  readNode(node: Html, source: string, covers: () => Stretch | undefined): void {
    this.read(htmlSource(node, source), covers);
  }

  /** Reads HTML wherever it is written. */
  read(html: SourceText, covers: () => Stretch | undefined): void {
    for (const token of this.#reader.read(html)) {
      const { start, end } = token;
      if (token.kind === 'start') this.#startTag(token);
      else if (token.kind === 'end') this.#endTag(token.name, { start, end });
      else if (token.kind === 'text') this.#page.say(token.pieces, 'html');
      else if (token.kind === 'comment' && token.opening === '<!--' && token.closing !== '') {
        const range = covers();
        this.#body.comments.push({
          text: token.text.trim(),
          start,
          end,
          ...(range ? { covers: range } : {}),
        });
      }
    }
  }

  #startTag(tag: StartTag): void {
    const { name, start, end } = tag;
    const page = this.#page;
    const attributeOf = (attribute: string) => tag.attributes.find((each) => each.name === attribute)?.value;
    this.#attributes(tag, attributeOf);
    if (name === 'br') page.stand('\n', { start, end });
    else if (name === 'hr') page.flush();
    if (shownElements.has(name)) page.show();
    if (voidElements.has(name) || (tag.isSelfClosing && wordElements.has(name))) return;
    const isBlock = blockElements.has(name);
    page.open({
      name,
      start,
      around: isBlock ? insideElement(name, page.around, this.#parts) : undefined,
      span: isBlock ? undefined : spanOfElement(name, attributeOf('href')),
      silent: silenceOf(name),
    });
  }

  #endTag(name: string, place: Stretch): void {
    if (name === 'br') this.#page.stand('\n', place);
    else this.#page.closeNamed(name, place.end);
  }

  #attributes(
    { name, attributes, start }: StartTag,
    attributeOf: (attribute: string) => string | undefined,
  ): void {
    const picture = name === 'img' && !this.#page.isSilent ? pictureOf(start, attributeOf) : undefined;
    if (picture) this.#body.pictures.push(picture);
    for (const attribute of attributes) {
      if (attribute.value.trim() === '' || !isPrintedAttribute(name, attribute.name, attributeOf('type')))
        continue;
      this.#page.addBeside(
        {
          kind: attribute.name === 'alt' ? 'alt' : 'prop',
          name: attribute.name,
          pieces: [...attribute.pieces],
          start: attribute.start,
          end: attribute.end,
        },
        name,
      );
    }
  }
}
