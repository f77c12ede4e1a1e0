import type { Token } from 'parse5';
import { parse5 } from '#platform';
import type { Stretch } from '../text/block-text.ts';
import type { Piece } from '../text/exact-text.ts';
import { SourceText } from '../text/source-text.ts';
import { decodeReferences } from './html-references.ts';

type Placed = Stretch;

/** An attribute of a start tag. Of two with one name browsers keep the first, and so does the reader. */
export interface HtmlAttribute extends Placed {
  /** In small letters, as browsers compare it. */
  name: string;
  /** With its entities decoded; empty when it has none. */
  value: string;
  nameEnd: number;
  /** Where the value stands, without its quotes; both the end of the attribute when it has none. */
  valueStart: number;
  valueEnd: number;
  /** The decoded value, piece by piece, each with its place in the source. */
  pieces: readonly Piece[];
}

/** What a browser's tokenizer makes of a stretch of HTML. Tokens follow each other without a gap. */
export type HtmlToken =
  | (Placed & {
      kind: 'start';
      name: string;
      isSelfClosing: boolean;
      attributes: readonly HtmlAttribute[];
      /** True when it cannot stand in the drawing or formula that is open, and so ends it. */
      breaksOut: boolean;
    })
  | (Placed & { kind: 'end'; name: string })
  | (Placed & {
      kind: 'comment';
      text: string;
      /** `<!`, `<?` and `</` open what browsers take for a comment. */
      opening: '<!--' | '<!' | '<?' | '</';
      /** As it is written; empty when nothing closes it. A `>` alone closes `<!-->` and what is no proper comment. */
      closing: '-->' | '--!>' | '->' | '>' | '';
    })
  | (Placed & { kind: 'doctype' })
  | (Placed & { kind: 'text'; value: string; pieces: readonly Piece[] })
  /** What is shown nowhere and starts nothing: `</>`, the marks of CDATA, a tag that the end cuts off. */
  | (Placed & { kind: 'nothing' });

/** Elements in which browsers look for nothing but their end tag; in the first two entities are still decoded. */
const closedContent: Record<string, 'RCDATA' | 'RAWTEXT' | 'SCRIPT_DATA' | 'PLAINTEXT'> = {
  title: 'RCDATA',
  textarea: 'RCDATA',
  style: 'RAWTEXT',
  xmp: 'RAWTEXT',
  iframe: 'RAWTEXT',
  noembed: 'RAWTEXT',
  noframes: 'RAWTEXT',
  noscript: 'RAWTEXT',
  script: 'SCRIPT_DATA',
  plaintext: 'PLAINTEXT',
};

const foreignRoots = new Set(['svg', 'math']);
/** Elements of drawings and formulas whose content is HTML again. */
const htmlAgain = new Set(['foreignobject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext']);

/**
 * Reads the raw HTML of one article as browsers do, one HTML node after the other: what a node leaves open, a script or
 * a drawing, is still open in the next.
 */
export class HtmlReader {
  /** The element whose content browsers do not look into, such as `script`, that is still open. */
  #closed: string | undefined;
  /** Names of the open elements of a drawing or a formula, outermost first. */
  readonly #foreign: string[] = [];

  /** The element of which nothing but its end tag is looked for, if one is open: `script`, `textarea`, `style`. */
  get openElement(): string | undefined {
    return this.#closed;
  }

  /**
   * @param html what the HTML node holds, with its places in the source
   * @returns its tokens; together they cover it
   */
  read(html: SourceText): HtmlToken[] {
    const { Tokenizer, TokenizerMode } = parse5();
    const { text } = html;
    const tokens: HtmlToken[] = [];
    let at = 0;
    let textEnd = 0;
    const characters = ({ location }: { location: Token.Location | null }) => {
      textEnd = location?.endOffset ?? 0;
    };
    const before = (start: number) => {
      if (start > at) this.#addText(tokens, html, at, start);
      at = start;
    };
    const add = ({ location }: { location: Token.Location | null }, make: (place: Placed) => HtmlToken) => {
      const { startOffset, endOffset } = location as Token.Location;
      before(startOffset);
      // A comment that nothing closes is said to end one further than the text.
      at = Math.min(endOffset, text.length);
      tokens.push(make(placeOf(html, startOffset, at)));
    };

    const tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: true },
      {
        onStartTag: (tag) => {
          const breaksOut = this.#isForeign && parse5().foreignContent.causesExit(tag);
          add(tag, (place) => ({ ...startTag(tag, html, place), breaksOut }));
          this.#open(tag);
          if (this.#closed) tokenizer.state = TokenizerMode[closedContent[this.#closed] ?? 'DATA'];
          tokenizer.inForeignNode = this.#isForeign;
        },
        onEndTag: (tag) => {
          add(tag, (place) => ({ kind: 'end', name: tag.tagName, ...place }));
          this.#close(tag.tagName);
          tokenizer.inForeignNode = this.#isForeign;
        },
        onComment: (comment) => add(comment, (place) => commentToken(comment, text, place)),
        onDoctype: (doctype) => add(doctype, (place) => ({ kind: 'doctype', ...place })),
        onCharacter: characters,
        onNullCharacter: characters,
        onWhitespaceCharacter: characters,
        onEof: () => {
          before(Math.max(at, textEnd));
          if (at < text.length) tokens.push({ kind: 'nothing', ...placeOf(html, at, text.length) });
        },
      },
    );
    tokenizer.inForeignNode = this.#isForeign;
    if (this.#closed) {
      tokenizer.lastStartTagName = this.#closed;
      tokenizer.state = TokenizerMode[closedContent[this.#closed] ?? 'DATA'];
    }
    tokenizer.write(text, true);
    return tokens;
  }

  get #isForeign(): boolean {
    const last = this.#foreign.at(-1);
    return last !== undefined && !htmlAgain.has(last);
  }

  #open(tag: Token.TagToken): void {
    const name = tag.tagName;
    if (this.#isForeign && parse5().foreignContent.causesExit(tag)) this.#foreign.length = 0;
    const isForeign = this.#isForeign;
    if (isForeign || foreignRoots.has(name)) {
      if (!tag.selfClosing) this.#foreign.push(name);
    } else if (Object.hasOwn(closedContent, name)) this.#closed = name;
  }

  #close(name: string): void {
    if (name === this.#closed) this.#closed = undefined;
    const opened = this.#foreign.lastIndexOf(name);
    if (opened !== -1) this.#foreign.length = opened;
  }

  #addText(tokens: HtmlToken[], html: SourceText, start: number, end: number): void {
    const mode = this.#closed ? closedContent[this.#closed] : 'DATA';
    /* Only here do browsers pass over marks inside running text. */
    const marks = mode !== 'DATA' ? undefined : this.#isForeign ? /<!\[CDATA\[|\]\]>|<\/>/g : /<\/>/g;
    let from = start;
    const addRun = (to: number) => {
      if (to <= from) return;
      const context = mode === 'DATA' || mode === 'RCDATA' ? 'text' : 'script';
      const pieces = decodeReferences(html, from, to, context);
      const value = pieces.map((piece) => piece.text).join('');
      tokens.push({ kind: 'text', value, pieces, ...placeOf(html, from, to) });
    };
    if (marks) {
      for (const mark of html.text.slice(start, end).matchAll(marks)) {
        const markStart = start + mark.index;
        addRun(markStart);
        from = markStart + mark[0].length;
        tokens.push({ kind: 'nothing', ...placeOf(html, markStart, from) });
      }
    }
    addRun(end);
  }
}

/**
 * The tokens of one stretch of HTML.
 *
 * @param start offset of its first code unit
 * @param end offset after its last code unit
 */
export function htmlTokens(source: string, start = 0, end = source.length): HtmlToken[] {
  const piece = { text: source.slice(start, end), source: start, sourceLength: end - start };
  return new HtmlReader().read(new SourceText([piece]));
}

function placeOf(html: SourceText, start: number, end: number): Placed {
  return { start: html.startInSource(start), end: html.endInSource(end) };
}

function startTag(tag: Token.TagToken, html: SourceText, place: Placed): HtmlToken & { kind: 'start' } {
  const places = tag.location?.attrs;
  const attributes = tag.attrs.map(({ name }) => attribute(name, html, places?.[name] as Token.Location));
  return {
    kind: 'start',
    name: tag.tagName,
    isSelfClosing: tag.selfClosing,
    attributes,
    breaksOut: false,
    ...place,
  };
}

const valueMark = /\s*=\s*/y;

function attribute(
  name: string,
  html: SourceText,
  { startOffset, endOffset }: Token.Location,
): HtmlAttribute {
  const nameEnd = startOffset + name.length;
  valueMark.lastIndex = nameEnd;
  let valueStart = valueMark.test(html.text) ? Math.min(valueMark.lastIndex, endOffset) : endOffset;
  let valueEnd = endOffset;
  const quote = html.text[valueStart];
  if (valueStart < endOffset && (quote === '"' || quote === "'")) {
    valueStart += 1;
    valueEnd = Math.max(valueStart, endOffset - 1);
  }
  const pieces = decodeReferences(html, valueStart, valueEnd, 'attribute');
  return {
    name,
    value: pieces.map((piece) => piece.text).join(''),
    pieces,
    ...placeOf(html, startOffset, endOffset),
    nameEnd: html.endInSource(nameEnd),
    valueStart: valueStart < valueEnd ? html.startInSource(valueStart) : html.endInSource(valueStart),
    valueEnd: html.endInSource(valueEnd),
  };
}

function commentToken(comment: Token.CommentToken, text: string, place: Placed): HtmlToken {
  const { startOffset, endOffset } = comment.location as Token.Location;
  const written = text.slice(startOffset, endOffset);
  const opening = (/^<(?:!--|[!?/])/.exec(written)?.[0] ?? '<!') as '<!--';
  const marks = opening === '<!--' ? /^-?>$|--!?>$/ : />$/;
  /* The dashes that open a comment are none of those that close it. */
  const closing = (marks.exec(written.slice(opening.length))?.[0] ?? '') as '-->';
  return { kind: 'comment', text: comment.data, opening, closing, ...place };
}
