import { mayHoldAddress } from './addresses.ts';
import { BlockText, type SpanKind, type Stretch } from './block-text.ts';
import { type Around, type BlockDraft, type Body, placeholder } from './blocks.ts';
import { blockElements, endedByEnd, endedByStart, type ImpliedEnd, mostOpen } from './elements.ts';
import type { Piece } from './exact-text.ts';
import { SourceText } from './source-text.ts';

/** An element, of Markdown, HTML or MDX, that the page is inside of. */
export interface Element {
  /** As HTML names it, `p`, `li`, `em`, or the name of a component. */
  name: string;
  start: number;
  /** What blocks inside it inherit; undefined when it stands inside a paragraph. */
  around?: Around | undefined;
  span?: SpanKind | undefined;
  /** Nothing inside it is read; `word` stands as one word in its sentence. */
  silent?: 'wholly' | 'word' | undefined;
}

interface Open extends Element {
  /** Where its span begins in the text of the block. */
  from: number;
  /** Text of a link from the blocks before this one. */
  said: string;
  /** True until it holds text or a block. */
  isFresh: boolean;
}

/** Text that stands beside the running text, such as what a picture shows. */
export type Beside = Pick<BlockDraft, 'kind' | 'start' | 'end'> & { name: string; pieces: Piece[] };

const openLink: ImpliedEnd = { ended: new Set(['a']), within: blockElements };

/**
 * Builds the blocks of a page out of what opens, closes and is said on it, in the reader's order. Tags need not be in
 * pairs: what Markdown opens HTML may close, as in a browser.
 */
export class PageText {
  readonly #body: Body;
  readonly #open: Open[];
  #text = new BlockText();
  /** Where the block goes in the list: before the texts that stand beside it. */
  #first = 0;
  #silent = 0;
  #links = 0;
  /** The last heading, as long as nothing stands below it. */
  #heading: BlockDraft | undefined;

  constructor(body: Body, around: Around) {
    this.#body = body;
    this.#open = [{ name: '', start: 0, around, from: 0, said: '', isFresh: false }];
  }

  /** What a block here inherits. */
  get around(): Around {
    return this.#innermost.around as Around;
  }

  /** Whether nothing here is read. */
  get isSilent(): boolean {
    return this.#silent > 0;
  }

  /** Opens an element; what comes back is what `close` takes. */
  open(element: Element): Element {
    for (const ends of endedByStart(element.name)) this.#closeInnermost(ends);
    if (element.name === 'a') this.#closeInnermost(openLink);
    if (element.around) {
      this.flush();
      this.#innermost.isFresh = false;
    }
    if (element.silent) this.#silent += 1;
    if (element.span?.kind === 'link') this.#links += 1;
    const open: Open = { ...element, from: this.#text.length, said: '', isFresh: true };
    this.#open.push(open);
    return open;
  }

  /** Closes an element, unless something else has closed it. */
  close(element: Element, end: number): void {
    const index = this.#open.lastIndexOf(element as Open);
    if (index > 0) this.#closeAt(index, end);
  }

  /** Closes what the end tag of that name closes. */
  closeNamed(name: string, end: number): void {
    if (!this.#closeInnermost(endedByEnd(name), end) && blockElements.has(name)) this.flush();
  }

  /** Adds running text. Addresses in it are not read as English; in Markdown they are links too. */
  say(pieces: readonly Piece[], kind: 'markdown' | 'html'): void {
    if (this.#silent > 0) return;
    const text = this.#text;
    if (this.#links > 0 || !pieces.some((piece) => mayHoldAddress.test(piece.text))) {
      for (const piece of pieces) {
        if (kind === 'html') text.addCollapsed(piece);
        else text.add(piece);
      }
      return;
    }
    const add = (piece: Piece) => (kind === 'html' ? text.addCollapsed(piece) : text.add(piece));
    text.say(pieces, add, (address, place) => {
      if (kind === 'markdown') this.#body.links.push({ url: address.url, text: address.text, ...place });
    });
  }

  /** Puts `text` in the place of a stretch of source that is not itself prose. */
  stand(text: string, place: Stretch, span?: SpanKind): void {
    if (this.#silent === 0) this.#text.stand(text, place, span);
  }

  /** @param inside the element or component it belongs to */
  addBeside({ pieces, ...beside }: Beside, inside?: string): void {
    if (this.#silent > 0) return;
    const { around } = this;
    const components = inside ? [...around.components, inside] : around.components;
    this.#body.blocks.push({ ...around, ...beside, components, source: new SourceText(pieces), spans: [] });
  }

  /** Something other than words is shown here, so the heading above has something below it. */
  show(): void {
    if (this.#silent === 0) this.#heading = undefined;
  }

  /** A part of the page ends, and with it the sections of its headings. */
  endPart(): void {
    this.flush();
    if (this.#heading) this.#heading.hasNothingBelow = true;
    this.#heading = undefined;
  }

  /** Ends the block that is being read, if there is one. */
  flush(end?: number): void {
    const text = this.#text;
    if (text.pieces.length > 0) text.trim();
    if (text.pieces.length > 0 && !text.isBlank) {
      this.#endSpans();
      const owner = this.#innermost;
      const draft: BlockDraft = {
        ...(owner.around as Around),
        source: new SourceText(text.pieces),
        spans: text.spans,
        start: owner.isFresh ? owner.start : (text.pieces[0] as Piece).source,
        end: end ?? (text.end as number),
      };
      this.#body.blocks.splice(this.#first, 0, draft);
      this.#noteSection(draft);
      owner.isFresh = false;
    }
    this.#first = this.#body.blocks.length;
    if (text.pieces.length === 0 && text.spans.length === 0) return;
    this.#text = new BlockText();
    for (const open of this.#open) open.from = 0;
  }

  /** The page ends. */
  finish(): void {
    while (this.#open.length > 1) this.#closeAt(this.#open.length - 1);
    this.endPart();
  }

  get #innermost(): Open {
    let index = this.#open.length - 1;
    while (!this.#open[index]?.around) index -= 1;
    return this.#open[index] as Open;
  }

  #closeInnermost({ ended, within }: ImpliedEnd, end?: number): boolean {
    const last = this.#open.length - 1;
    for (let index = last; index > Math.max(0, last - mostOpen); index -= 1) {
      const { name } = this.#open[index] as Open;
      if (ended.has(name)) {
        this.#closeAt(index, end);
        return true;
      }
      if (within.has(name)) return false;
    }
    return false;
  }

  #closeAt(index: number, end?: number): void {
    const open = this.#open[index] as Open;
    if (open.around) {
      while (this.#open.length > index + 1) this.#closeAt(this.#open.length - 1);
      this.flush(end);
      if (open.silent) this.#silent -= 1;
      this.#open.pop();
    } else {
      this.#open.splice(index, 1);
      this.#endInline(open, { start: open.start, end: end ?? this.#text.end ?? open.start });
    }
  }

  #endInline(open: Open, place: Stretch): void {
    if (open.silent) this.#silent -= 1;
    if (open.silent === 'word') this.stand(placeholder, place, { kind: 'code' });
    if (open.span?.kind === 'link') this.#links -= 1;
    if (!open.span || this.#silent > 0) return;
    if (open.span.kind === 'link' && this.#endLink(open, place)) return;
    this.#text.addSpan(open.span, open.from, this.#text.length);
  }

  /** @returns whether the link shows nothing but its address, and stands as one */
  #endLink(open: Open, place: Stretch): boolean {
    const url = open.span?.url ?? '';
    const said = this.#text.from(open.from);
    const isAddress = open.said === '' && looksLikeAddress(said, url);
    if (isAddress) {
      this.#text.cut(open.from);
      this.stand(placeholder, place, { kind: 'address', url });
    }
    this.#body.links.push({ url, text: open.said + said, ...place });
    return isAddress;
  }

  /** What goes on in the next block ends with this one, and begins again there. */
  #endSpans(): void {
    const text = this.#text;
    for (const open of this.#open) {
      if (!open.span || text.length <= open.from) continue;
      text.addSpan(open.span, open.from, text.length);
      if (open.span.kind === 'link') open.said += `${text.from(open.from)} `;
    }
  }

  /** A heading of the same level or higher up, and the end of a part, leave nothing below the heading before. */
  #noteSection(draft: BlockDraft): void {
    if (draft.isFootnote) return;
    const isHeading = draft.kind === 'heading' && !draft.isQuoted;
    if (isHeading && this.#heading && (draft.depth ?? 1) <= (this.#heading.depth ?? 1)) {
      this.#heading.hasNothingBelow = true;
    }
    this.#heading = isHeading ? draft : undefined;
  }
}

function looksLikeAddress(text: string, url: string): boolean {
  return text === url || url === `mailto:${text}` || url === `http://${text}` || url === `https://${text}`;
}
