import { placeholder } from '../../text/blocks.ts';
import type { Stretch } from '../diagnosis.ts';

/** A text of the site's own language that readers see, such as the title of a box. */
export interface PrintedText extends Stretch {
  name: string;
  /** Whether they are somebody else's words. */
  isQuoted: boolean;
}

/**
 * Stands where something was taken out of a line. Nobody sees it (Unicode calls it a word joiner), so the reader of
 * texts drops it; a blank would part words, and many blanks would make code of a line.
 */
const unseen = '\u2060';
const gone = new RegExp(`^[ \\t${unseen}]*$`);
const atEnd = new RegExp(`[ \\t]+(?=${unseen}+[ \\t\\r]*$)`);

/** What is taken out of a source, each stretch by something of its own length, so that every place stays true. */
export class Edits {
  readonly #source: string;
  readonly #changes: { start: number; end: number; text: string }[] = [];
  readonly printed: PrintedText[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Leaves nothing in its place. */
  blank(start: number, end: number): void {
    this.#put(start, end, '', unseen);
  }

  /** Leaves blanks: between the parts of a tag or an address, and where Markdown counts them. */
  space(start: number, end: number): void {
    this.#put(start, end, '', ' ');
  }

  /** Leaves one word that nobody reads as English. */
  stand(start: number, end: number): void {
    this.#put(start, end, placeholder, unseen);
  }

  /** Leaves something that is shown and has no words, on lines of its own. */
  show(start: number, end: number): void {
    const mark = '<embed>';
    if (this.#source.slice(start, end).search(/[\r\n]|$/) >= mark.length) this.#put(start, end, mark, ' ');
    else this.stand(start, end);
  }

  /** Leaves signs with which an address goes on. */
  fill(start: number, end: number): void {
    this.#put(start, end, '', placeholder);
  }

  /** Keeps a stretch of what is taken out of an address, at its place. */
  keep(start: number, end: number, kept: Stretch): void {
    this.space(start, kept.start);
    this.space(kept.end, end);
  }

  /** Tells of a text that readers see, without the blanks around it. */
  print(name: string, start: number, end: number, isQuoted = false): void {
    const text = this.#source.slice(start, end);
    const from = start + text.length - text.trimStart().length;
    if (/\p{L}/u.test(text))
      this.printed.push({ name, isQuoted, start: from, end: from + text.trim().length });
  }

  /** The source with all changes made; where two meet, the first counts. */
  apply(): string {
    const parts: string[] = [];
    let from = 0;
    for (const { start, end, text } of this.#changes.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (end <= from) continue;
      const begin = Math.max(from, start);
      parts.push(this.#source.slice(from, begin), text.slice(begin - start));
      from = end;
    }
    return (parts.join('') + this.#source.slice(from)).split('\n').map(tidy).join('\n');
  }

  #put(start: number, end: number, mark: string, filler: string): void {
    if (end <= start) return;
    const after = this.#source.slice(start + mark.length, end).replace(/[^\r\n]/g, filler);
    this.#changes.push({ start, end, text: mark + after });
  }
}

/** A line of which nothing is left is empty; blanks before what was taken from its end go with it. */
function tidy(line: string): string {
  if (!line.includes(unseen)) return line;
  if (gone.test(line.trimEnd())) return line.replaceAll(unseen, ' ');
  return line.replace(atEnd, (blanks) => unseen.repeat(blanks.length));
}
