import type { Block, Document } from '../document/document.ts';
import type { Comment } from '../document/text/blocks.ts';

interface Range {
  start: number;
  end: number;
}

/** Tells what the comments of an article speak for, in time linear in their number. */
export class Covers {
  readonly #document: Document;
  readonly #bodies: readonly Block[];
  readonly #byStart: ReadonlyMap<number, Comment>;
  /** What the comments that stand alone speak for; undefined for nothing. */
  readonly #known = new Map<Comment, Range | undefined>();

  constructor(document: Document) {
    this.#document = document;
    this.#bodies = document.blocks.filter(({ isBody }) => isBody);
    this.#byStart = new Map(document.comments.map((comment) => [comment.start, comment]));
  }

  /** A comment inside a text speaks for its sentence; one that stands alone, for the block behind it. */
  of(comment: Comment): Range | undefined {
    const block = this.#bodies.find(({ start, end }) => start <= comment.start && comment.end <= end);
    if (!block) return this.#nextBlock(comment);
    const sentences = block.sentences.map((sentence) => ({
      start: block.source.startInSource(sentence.start),
      end: block.source.endInSource(sentence.end),
    }));
    return sentences.find(({ end }) => end > comment.start) ?? sentences.at(-1);
  }

  /** Several exceptions may stand above one block: the first then finds the second behind it, and so on. */
  #nextBlock(first: Comment): Range | undefined {
    const stack: Comment[] = [];
    let cover: Range | undefined;
    for (let comment: Comment | undefined = first; comment; ) {
      if (this.#known.has(comment)) {
        cover = this.#known.get(comment);
        break;
      }
      stack.push(comment);
      if (this.#isCutOff(comment)) break;
      const next = this.#stackedOn(comment);
      if (!next) cover = this.#ownCover(comment);
      comment = next;
    }
    for (const comment of stack) this.#known.set(comment, cover);
    return cover;
  }

  /** What it was made for could not be read: nothing else is waived instead. */
  #isCutOff({ covers, end }: Comment): boolean {
    const reach = covers?.start ?? this.#document.source.length;
    return this.#document.unread.some(({ start }) => start >= end && start < reach);
  }

  #stackedOn({ covers, end }: Comment): Comment | undefined {
    const inPlace = covers && this.#byStart.get(covers.start);
    if (inPlace && inPlace.end === covers.end && inPlace.end > end) return inPlace;
    const behind = this.#byStart.get(covers?.end ?? end);
    return behind && behind.start >= end ? behind : undefined;
  }

  #ownCover({ covers, end }: Comment): Range | undefined {
    const { source } = this.#document;
    if (covers && source.slice(covers.start, covers.end).trim() !== '') return covers;
    const block = this.#bodies.find(({ start }) => start >= end);
    return block && { start: block.start, end: block.end };
  }
}
