import type { Html } from 'mdast';
import type { ContentModel } from '../../model/content-model.ts';
import { HtmlReader, type HtmlToken } from '../syntax/html-tokens.ts';
import type { Stretch } from './block-text.ts';
import type { Body } from './blocks.ts';
import {
  apartElements,
  blockElements,
  isElement,
  shownElements,
  voidElements,
  wordElements,
} from './elements.ts';
import { htmlSource } from './html-source.ts';
import { isComponentName } from './jsx-props.ts';
import { insideElement, isHidden, pictureOf, silenceOf, spanOfElement } from './page-elements.ts';
import type { PageText } from './page-text.ts';
import { isPrintedAttribute } from './printed-props.ts';
import type { SourceText } from './source-text.ts';

type StartTag = HtmlToken & { kind: 'start' };

/** Reads the HTML nodes of one article, in order, into its page. */
export class HtmlNodes {
  readonly #reader = new HtmlReader();
  readonly #source: string;
  readonly #body: Body;
  readonly #page: PageText;
  readonly #model: ContentModel;
  /** The element whose content browsers do not look into, and how many of its name are open inside it. */
  #silent = '';
  #nested = 0;

  constructor(source: string, body: Body, page: PageText, model: ContentModel) {
    this.#source = source;
    this.#body = body;
    this.#page = page;
    this.#model = model;
  }

  /** @param covers what a comment in the node speaks for, when something is known of it */
  readNode(node: Html, covers: () => Stretch | undefined): void {
    this.#read(htmlSource(node, this.#source), this.#reader, covers);
  }

  /** Reads HTML that stands in a text, and leaves nothing open. */
  readText(html: SourceText, { start, end }: Stretch): void {
    const whole = this.#page.open({ name: '', start, around: this.#page.around });
    this.#read(html, new HtmlReader(), () => undefined);
    this.#page.close(whole, end);
  }

  #read(html: SourceText, reader: HtmlReader, covers: () => Stretch | undefined): void {
    for (const token of reader.read(html)) {
      const { start, end } = token;
      if (token.kind === 'start') this.#startTag(token);
      else if (token.kind === 'end') this.#endTag(token, { start, end });
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
    const { start, end } = tag;
    const page = this.#page;
    if (tag.breaksOut) page.closeNamed(this.#silent, start);
    if (this.#isInSilent) {
      if (tag.name === this.#silent && !tag.isSelfClosing) this.#nested += 1;
      return;
    }
    const name = this.#nameOf(tag, start + 1);
    const attributeOf = (attribute: string) => tag.attributes.find((each) => each.name === attribute)?.value;
    const isUnseen = isHidden(attributeOf('hidden'));
    if (!isUnseen) this.#attributes(tag, name, attributeOf);
    if (name === 'br') page.stand('\n', { start, end });
    else if (name === 'hr') page.flush();
    else if (apartElements.has(name)) page.say([{ text: ' ', source: start, sourceLength: 0 }], 'html');
    if (shownElements.has(name) && !isUnseen) page.show();
    if (voidElements.has(name) || (tag.isSelfClosing && wordElements.has(name))) return;
    const isBlock = blockElements.has(name) || isComponentName(name);
    const silent = silenceOf(name);
    [this.#silent, this.#nested] = [silent ? name : '', 0];
    page.open({
      name,
      start,
      around: isBlock ? insideElement(name, page.around, this.#model) : undefined,
      span: isBlock ? undefined : spanOfElement(name, attributeOf('href'), this.#model),
      silent: isUnseen ? 'wholly' : silent,
    });
  }

  get #isInSilent(): boolean {
    return this.#silent !== '' && this.#page.isSilent;
  }

  #endTag(tag: HtmlToken & { kind: 'end' }, place: Stretch): void {
    const isNested = tag.name !== this.#silent || this.#nested > 0;
    if (this.#isInSilent && isNested) {
      if (tag.name === this.#silent) this.#nested -= 1;
      return;
    }
    if (this.#isInSilent) this.#silent = '';
    if (tag.name === 'br') this.#page.stand('\n', place);
    else this.#page.closeNamed(this.#nameOf(tag, place.start + 2), place.end);
    if (apartElements.has(tag.name))
      this.#page.say([{ text: ' ', source: place.end, sourceLength: 0 }], 'html');
  }

  /** A component, as other sites have them in Markdown, keeps its name; browsers would take it for small letters. */
  #nameOf({ name }: { name: string }, at: number): string {
    const written = this.#source.slice(at, at + name.length);
    return /^[A-Z].*[a-z]/.test(written) && !isElement(name) ? written : name;
  }

  #attributes(
    { attributes, start }: StartTag,
    name: string,
    attributeOf: (attribute: string) => string | undefined,
  ): void {
    const isPrinted = isComponentName(name)
      ? (attribute: string) => this.#model.useOfProp(name, attribute) !== undefined
      : (attribute: string) => isPrintedAttribute(name, attribute, attributeOf('type'));
    const picture = name === 'img' ? pictureOf(start, attributeOf) : undefined;
    if (picture && !this.#page.isSilent) this.#body.pictures.push(picture);
    for (const attribute of attributes) {
      if (attribute.value.trim() === '' || !isPrinted(attribute.name)) continue;
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
