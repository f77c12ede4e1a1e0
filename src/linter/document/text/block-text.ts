import { type Address, findAddresses } from './addresses.ts';
import { placeholder, type Span } from './blocks.ts';
import type { Piece } from './exact-text.ts';
import { plainLetters } from './plain-letters.ts';
import { SourceText } from './source-text.ts';

/** A stretch of the source, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a stretch of text is, before it is known where it ends. */
export type SpanKind = Omit<Span, 'start' | 'end'>;

const blanks = /[ \t\n\f\r]+/g;
const startsBlank = /^[ \t\n\f\r]/;
const onlyBlanks = /^[ \t\n\f\r]*$/;
const notBlank = /\S/;

/** The text of one block while it is put together, each part with its place in the source. */
export class BlockText {
  readonly pieces: Piece[] = [];
  spans: Span[] = [];
  /** Of the text so far, in UTF-16 code units. */
  length = 0;

  /** Adds text as it stands; blanks at the beginning are no part of a block. */
  add(whole: Piece): void {
    const piece = this.length === 0 && startsBlank.test(whole.text) ? withoutBlanksBefore(whole) : whole;
    /* Spans count in the text as it is compared, so letters are made plain here. */
    for (const plain of plainLetters([piece])) {
      if (plain.text === '') continue;
      this.pieces.push(plain);
      this.length += plain.text.length;
    }
  }

  /** Adds text of HTML, where blanks are one, however many are written. */
  addCollapsed(piece: Piece): void {
    const { text, source, sourceLength } = piece;
    const addPart = (from: number, to: number, meant = text.slice(from, to)) =>
      this.add(
        text.length === sourceLength
          ? { text: meant, source: source + from, sourceLength: to - from }
          : { text: meant, source, sourceLength },
      );
    let from = 0;
    for (const { 0: written, index } of text.matchAll(blanks)) {
      if (index > from) addPart(from, index);
      from = index + written.length;
      const last = this.pieces.at(-1)?.text;
      if (last !== undefined && !onlyBlanks.test(last.slice(-1)))
        addPart(index, from, written.includes('\n') ? '\n' : ' ');
    }
    if (from < text.length) addPart(from, text.length);
  }

  /** Puts `text` in the place of a stretch of source that is not itself prose. */
  stand(text: string, { start, end }: Stretch, span?: SpanKind): void {
    if (span) this.addSpan(span, this.length, this.length + text.length);
    this.add({ text, source: start, sourceLength: end - start });
  }

  /** Adds running text; each address in it stands as one word, and is handed to `found`. */
  say(
    pieces: readonly Piece[],
    add: (piece: Piece) => void,
    found: (address: Address & { text: string }, place: Stretch) => void,
  ): void {
    const whole = new SourceText([...pieces]);
    let from = 0;
    for (const address of findAddresses(whole.text)) {
      const { start, end, url } = address;
      for (const piece of whole.slice(from, start)) add(piece);
      const place = { start: whole.startInSource(start), end: whole.endInSource(end) };
      this.stand(placeholder, place, { kind: 'address', url });
      found({ ...address, text: whole.text.slice(start, end) }, place);
      from = end;
    }
    for (const piece of whole.slice(from, whole.text.length)) add(piece);
  }

  addSpan(span: SpanKind, start: number, end: number): void {
    this.spans.push({ ...span, start, end });
  }

  /** The text from an offset on, at which a piece begins. */
  from(offset: number): string {
    let text = '';
    for (let index = this.pieces.length - 1; index >= 0 && this.length - text.length > offset; index -= 1) {
      text = (this.pieces[index] as Piece).text + text;
    }
    return text;
  }

  /** Takes the text back up to an offset, at which a piece begins. */
  cut(offset: number): void {
    while (this.length > offset) this.length -= (this.pieces.pop() as Piece).text.length;
    /* Spans stand in the order of their ends. */
    let from = this.spans.length;
    while (from > 0 && (this.spans[from - 1] as Span).end >= offset) from -= 1;
    this.spans.push(...this.spans.splice(from).filter(({ start }) => start < offset));
  }

  /** Blanks at the end are no part of a block. */
  trim(): void {
    let last = this.pieces.at(-1);
    if (!last || !onlyBlanks.test(last.text)) return;
    for (; last && onlyBlanks.test(last.text); last = this.pieces.at(-1)) {
      this.length -= last.text.length;
      this.pieces.pop();
    }
    for (const span of this.spans) {
      span.start = Math.min(span.start, this.length);
      span.end = Math.min(span.end, this.length);
    }
  }

  get isBlank(): boolean {
    return !this.pieces.some(({ text }) => notBlank.test(text));
  }

  /** Where in the source the text ends so far. */
  get end(): number | undefined {
    const last = this.pieces.at(-1);
    return last && last.source + last.sourceLength;
  }
}

function withoutBlanksBefore({ text, source, sourceLength }: Piece): Piece {
  const kept = text.replace(/^[ \t\n\f\r]+/, '');
  const isExact = text.length === sourceLength;
  return isExact
    ? { text: kept, source: source + text.length - kept.length, sourceLength: kept.length }
    : { text: kept, source, sourceLength };
}
