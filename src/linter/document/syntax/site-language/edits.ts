import { placeholder } from '../../text/blocks.ts';
import type { Stretch } from '../diagnosis.ts';

/** A text of the site's own language that readers see, such as the title of a box. */
export interface PrintedText extends Stretch {
  name: string;
}

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
    this.#put(start, end, '');
  }

  /** Leaves one word that nobody reads as English. */
  stand(start: number, end: number): void {
    this.#put(start, end, placeholder);
  }

  /** Leaves something that is shown and has no words. */
  show(start: number, end: number): void {
    const mark = '<embed>';
    if (end - start >= mark.length) this.#put(start, end, mark);
    else this.stand(start, end);
  }

  /** Leaves letters where an address goes on. */
  fill(start: number, end: number): void {
    this.#changes.push({ start, end, text: 'x'.repeat(end - start) });
  }

  /** Keeps a stretch of what is taken out, at its place. */
  keep(start: number, end: number, kept: Stretch): void {
    this.blank(start, kept.start);
    this.blank(kept.end, end);
  }

  /** Tells of a text that readers see, without the blanks around it. */
  print(name: string, start: number, end: number): void {
    const text = this.#source.slice(start, end);
    const from = start + text.length - text.trimStart().length;
    if (/\p{L}/u.test(text)) this.printed.push({ name, start: from, end: from + text.trim().length });
  }

  /** The source with all changes made; where two meet, the first counts. */
  apply(): string {
    const parts: string[] = [];
    let from = 0;
    for (const { start, end, text } of this.#changes.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (end <= from) continue;
      const begin = Math.max(from, start);
      parts.push(this.#source.slice(from, begin));
      parts.push(begin === start ? text : this.#source.slice(begin, end).replace(/[^\r\n]/g, ' '));
      from = end;
    }
    return parts.join('') + this.#source.slice(from);
  }

  #put(start: number, end: number, mark: string): void {
    if (end <= start) return;
    const after = this.#source.slice(start + mark.length, end).replace(/[^\r\n]/g, ' ');
    this.#changes.push({ start, end, text: mark + after });
  }
}
