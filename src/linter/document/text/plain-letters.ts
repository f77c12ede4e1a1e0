import { brailleBlank, unseenSigns as unseen } from '../../../signs/unseen.ts';
import type { Piece } from './exact-text.ts';

/** A blank that programs take for a sign; letters and digits in a dress: full width, mathematical, in circles, script, and letters joined by printers. */
const dressed = `${brailleBlank}\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\u{1D400}-\\u{1D7FF}\\u24B6-\\u24E9\\u{1F130}-\\u{1F149}\\uFB00-\\uFB06\\u2102\\u210A-\\u2113\\u2115\\u2119-\\u211D\\u2124\\u2128\\u212C\\u212D\\u212F-\\u2131\\u2133\\u2134\\u2160-\\u217F`;
const strange = new RegExp(`[${unseen}]+|[${dressed}]`, 'gu');
/** A quick look without surrogates: most text holds none of these. */
const mayHoldStrange = new RegExp(
  [
    '[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]',
    '[\\u2800\\u2102-\\u217F\\u24B6-\\u24E9\\uFB00-\\uFB06\\uFF10-\\uFF5A]',
    '[\\uFE00-\\uFE0F]|\\uD834|\\uD835|\\uD83C|\\uDB40',
  ].join('|'),
);

/** Scripts in which a joiner between two letters changes how they are written, so that it is part of the word. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
/** A picture may be several, joined: what follows the joiner belongs to it. */
const picture = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\uFE0F?$/u;
const startsWithPicture = /^\p{Extended_Pictographic}/u;
const isUnseen = new RegExp(`^[${unseen}]+$`, 'u');

/**
 * A text as it is compared: without the signs nobody sees, dressed letters as plain ones (Unicode's NFKC), each piece
 * still knowing its place. What words of other scripts and joined pictures are made of stays.
 */
export function plainLetters(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => mayHoldStrange.test(text))) return pieces;
  return pieces.flatMap((piece) => (mayHoldStrange.test(piece.text) ? plainPieces(piece) : [piece]));
}

function plainPieces(piece: Piece): Piece[] {
  const { text, source, sourceLength } = piece;
  if (text.length !== sourceLength) {
    const plain = text.replace(strange, (sign) => (isUnseen.test(sign) ? '' : undressed(sign)));
    return plain === '' ? [] : [{ ...piece, text: plain }];
  }
  const pieces: Piece[] = [];
  const add = (from: number, to: number, written = text.slice(from, to)) => {
    if (to > from && written !== '')
      pieces.push({ text: written, source: source + from, sourceLength: to - from });
  };
  let from = 0;
  for (const { 0: sign, index: at } of text.matchAll(strange)) {
    const end = at + sign.length;
    if (isPartOfWord(text, sign, at)) continue;
    // A picture with the mark that colours it is one sign of the source.
    const colored = sign.startsWith('\uFE0F') ? (picture.exec(text.slice(from, at))?.[0].length ?? 0) : 0;
    add(from, at - colored);
    if (colored > 0)
      pieces.push({
        text: text.slice(at - colored, at),
        source: source + at - colored,
        sourceLength: colored + sign.length,
      });
    if (!isUnseen.test(sign)) add(at, end, undressed(sign));
    from = end;
  }
  add(from, text.length);
  return pieces;
}

function undressed(sign: string): string {
  return sign === brailleBlank ? ' ' : sign.normalize('NFKC');
}

function isPartOfWord(text: string, sign: string, at: number): boolean {
  if (sign !== '\u200C' && sign !== '\u200D' && sign !== '\uFE0F\u200D') return false;
  const before = text.slice(Math.max(0, at - 4), at);
  return (
    joining.test(before) || (picture.test(before) && startsWithPicture.test(text.slice(at + sign.length)))
  );
}
