import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse5 } from '#platform';
import type { Piece } from '../text/exact-text.ts';
import type { SourceText } from '../text/source-text.ts';

/** Entities are decoded in running text, without `;` too; in attributes not before a letter or `=`; in scripts never. */
export type ReferenceContext = 'text' | 'attribute' | 'script';

/** Where the decoded text differs from what is written: at references, at line endings, at the character NUL. */
const rewritten = /&(?:#x[\da-f]+|#\d+|[a-z][\da-z]{0,40});?=?|\r\n?|\0/gi;

/**
 * Decodes the entities of a stretch of HTML as browsers do, `&copy 2020` and `&#150;` included.
 *
 * @param html the HTML, with its places in the source
 * @param start offset in the HTML; so is `end`
 * @returns the decoded text in pieces, each with its place
 */
export function decodeReferences(
  html: SourceText,
  start: number,
  end: number,
  context: ReferenceContext,
): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  const addAsWritten = (to: number) => {
    if (to > from) pieces.push(...html.slice(from, to));
    from = to;
  };
  for (const match of html.text.slice(start, end).matchAll(rewritten)) {
    const [written] = match;
    const meant = written.startsWith('&')
      ? context !== 'script' && decode(written, context)
      : { text: written === '\0' ? '\uFFFD' : '\n', length: written.length };
    if (!meant) continue;
    addAsWritten(start + match.index);
    const source = html.startInSource(from);
    const to = from + meant.length;
    pieces.push({ text: meant.text, source, sourceLength: html.endInSource(to) - source });
    from = to;
  }
  addAsWritten(end);
  return pieces;
}

/** @returns the decoded text and how much of `written` it takes; undefined when nothing there is a reference */
function decode(written: string, context: ReferenceContext): { text: string; length: number } | undefined {
  const name = /^&([a-z][\da-z]*);/i.exec(written);
  const named = name && decodeNamedCharacterReference(name[1] as string);
  if (named) return { text: named, length: (name as RegExpExecArray)[0].length };
  const read = readAlone(written, context);
  if (read === written) return undefined;
  const least = String.fromCodePoint(read.codePointAt(0) as number).length;
  let text = read.length;
  let length = written.length;
  while (text > least && read[text - 1] === written[length - 1]) {
    text -= 1;
    length -= 1;
  }
  return { text: read.slice(0, text), length };
}

/** What the tokenizer makes of a reference and what is written right after it. */
function readAlone(written: string, context: ReferenceContext): string {
  const { Tokenizer } = parse5();
  let read = '';
  const add = ({ chars }: { chars: string }) => {
    read += chars;
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ attrs }) => {
        read = attrs[0]?.value ?? '';
      },
      onEndTag: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onCharacter: add,
      onNullCharacter: add,
      onWhitespaceCharacter: add,
    },
  );
  tokenizer.write(context === 'text' ? written : `<a b="${written}">`, true);
  return read;
}
