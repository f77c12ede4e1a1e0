import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

/**
 * A run of text and the place in the source it was written at. `sourceLength` differs from the length of
 * `text` only where Markdown rewrote it: an entity (`&amp;`), a line ending, a folded line of YAML.
 */
export interface Piece {
  text: string;
  /** Offset into the source, in UTF-16 code units. */
  source: number;
  /** Code units of source this piece stands for. */
  sourceLength: number;
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{0,31}));/y;
const escapable = /[!-/:-@[-`{-~]/;

/**
 * Lines decoded text up with the source it came from, piece by piece, because Markdown parsers only say where a
 * text node begins and ends: entities, escapes and the indents of later lines shift every word behind them.
 *
 * @param value text as the parser decoded it
 * @param source the whole source
 * @param start offset of the node's first code unit
 * @param end offset behind the node's last code unit
 * @param withoutMarkup whether the parser took emphasis and links out of the text, as it does for pictures
 * @returns the pieces in order, or undefined when the two cannot be lined up
 */
export function alignText(
  value: string,
  source: string,
  start: number,
  end: number,
  withoutMarkup = false,
): Piece[] | undefined {
  if (value.length === end - start && source.startsWith(value, start)) {
    return [{ text: value, source: start, sourceLength: value.length }];
  }
  const pieces: Piece[] = [];
  let at = start;
  let read = 0;
  let runAt = at;
  let runRead = 0;

  const closeRun = () => {
    if (read > runRead) {
      pieces.push({ text: value.slice(runRead, read), source: runAt, sourceLength: at - runAt });
    }
    runAt = at;
    runRead = read;
  };

  while (read < value.length) {
    if (at >= end) return undefined;
    const written = source[at] as string;
    const meant = value[read] as string;

    if (written === '&') {
      const decoded = decodeReferenceAt(source, at);
      if (decoded && value.startsWith(decoded.text, read)) {
        closeRun();
        read += decoded.text.length;
        at += decoded.sourceLength;
        closeRun();
        continue;
      }
    }
    if (written === '\r' || written === '\n') {
      if (meant !== '\n' && meant !== '\r' && meant !== ' ') return undefined;
      closeRun();
      at += written === '\r' && source[at + 1] === '\n' ? 2 : 1;
      read += meant === '\r' && value[read + 1] === '\n' ? 2 : 1;
      closeRun();
      at = skipLinePrefix(source, at, end, value[read]);
      runAt = at;
      continue;
    }
    if (written === '\\' && source[at + 1] === meant && escapable.test(meant)) {
      closeRun();
      at += 1;
      runAt = at;
      at += 1;
      read += 1;
      continue;
    }
    if (written === meant) {
      at += 1;
      read += 1;
      continue;
    }
    if (written === ' ' || written === '\t') {
      closeRun();
      while (at < end && (source[at] === ' ' || source[at] === '\t')) at += 1;
      runAt = at;
      continue;
    }
    const past = withoutMarkup ? pastMarkup(source, at, end) : at;
    if (past === at) return undefined;
    closeRun();
    at = past;
    runAt = at;
  }
  closeRun();
  return pieces;
}

/** After a mark of emphasis or code, a bracket with the address behind it, or a tag. */
function pastMarkup(source: string, at: number, end: number): number {
  const markup = /[*_~`[!]|\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?|<[^>]*>/y;
  markup.lastIndex = at;
  return markup.test(source) && markup.lastIndex <= end ? markup.lastIndex : at;
}

/** Indents and the `>` of quotes at the start of a continued line are not part of its text. */
function skipLinePrefix(source: string, from: number, end: number, next: string | undefined): number {
  let at = from;
  while (at < end && source[at] !== next && /[ \t>]/.test(source[at] as string)) at += 1;
  return at;
}

function decodeReferenceAt(source: string, at: number): { text: string; sourceLength: number } | undefined {
  reference.lastIndex = at;
  const match = reference.exec(source);
  if (!match) return undefined;
  const text = match[1]
    ? decodeNumericCharacterReference(match[1], 10)
    : match[2]
      ? decodeNumericCharacterReference(match[2], 16)
      : decodeNamedCharacterReference(match[3] as string);
  return text ? { text, sourceLength: match[0].length } : undefined;
}
