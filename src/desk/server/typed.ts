import { createHash } from 'node:crypto';
import { applyEdits, type Edit } from '#linter/fix/fix.ts';

/** An article as an editor holds it: every line ends with one sign, and nothing stands before the first letter. */
export interface Opened {
  text: string;
  /** What the bytes on the disk are known by. */
  print: string;
}

const mark = '\uFEFF';

/**
 * Takes the bytes of an article apart.
 *
 * @returns undefined for bytes that are no text: what an editor made of them could not be put back
 */
export function openBytes(bytes: Buffer): Opened | undefined {
  const source = bytes.toString('utf8');
  if (!Buffer.from(source).equals(bytes)) return undefined;
  return { text: withPlainEnds(withoutMark(source)), print: printOf(bytes) };
}

/** What some bytes are known by: equal bytes, and only these, have the same. */
export function printOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Puts what was typed into the file it was typed in. All else keeps its bytes: its mark, its line ends, its last line.
 *
 * @param source the file, of which `openBytes` made the text that was edited
 * @param edits offsets in that text
 * @throws RangeError when they do not fit it
 */
export function putTyped(source: string, edits: readonly Edit[]): string {
  const body = withoutMark(source);
  const moved = source.length - body.length;
  const places = placesOf(body);
  const eol = /\r\n?|\n/.exec(body)?.[0] ?? '\n';
  const place = (offset: number) => {
    const at = places ? places[offset] : offset;
    if (at === undefined || at > body.length) throw new RangeError('An edit is outside the text.');
    return at + moved;
  };
  const typed = edits.map(({ start, end, text }) => ({ start, end, text: withPlainEnds(text) }));
  const saved = applyEdits(
    source,
    typed.map(({ start, end, text }) => ({
      start: place(start),
      end: place(end),
      text: text.replaceAll('\n', eol),
    })),
  );
  if (!/\r(?!\n)/.test(body)) return saved;
  /* Of files from old computers, two line ends that come to stand side by side would be one. */
  const wanted = applyEdits(withPlainEnds(body), typed);
  return withPlainEnds(withoutMark(saved)) === wanted ? saved : source.slice(0, moved) + wanted;
}

function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function withoutMark(source: string): string {
  return source.startsWith(mark) ? source.slice(mark.length) : source;
}

/** Where each sign of the text an editor holds is in the source; undefined where they are the same. */
function placesOf(source: string): number[] | undefined {
  if (!source.includes('\r')) return undefined;
  const places: number[] = [];
  for (let at = 0; at <= source.length; at += 1) {
    places.push(at);
    if (source[at] === '\r' && source[at + 1] === '\n') at += 1;
  }
  return places;
}
