/** One change of a text: what stands between two offsets gives way to other words. */
export interface Edit {
  /** Offsets into the source, in UTF-16 code units. */
  start: number;
  end: number;
  text: string;
}

/**
 * What mends a finding. A `fix` keeps the meaning for sure, and a machine may do it; with a `choose` a person has to say
 * that it is meant so.
 */
export interface Fix {
  kind: 'fix' | 'choose';
  /** What it does, in a few words for the writer: `Write “use”`. */
  title: string;
  /** In any order, none of which touches another. */
  edits: readonly Edit[];
}

/** Edits in reading order; undefined when two of them touch the same words, or one is no stretch of the text. */
export function inOrder(edits: readonly Edit[], length: number): Edit[] | undefined {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let last = 0;
  for (const { start, end } of sorted) {
    if (start < last || end < start || end > length) return undefined;
    last = end;
  }
  return sorted;
}

/** A text with some edits made in it; nothing else of it changes. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = inOrder(edits, source.length);
  if (!sorted) throw new RangeError('Two edits touch the same words.');
  let text = '';
  let last = 0;
  for (const edit of sorted) {
    text += source.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return text + source.slice(last);
}

/** Of several fixes those that can be made together, in reading order: of two that meet, the first. */
export function withoutOverlaps<Some extends Pick<Fix, 'edits'>>(fixes: readonly Some[]): Some[] {
  const first = ({ edits }: Some) => Math.min(...edits.map(({ start }) => start));
  const taken: Edit[] = [];
  return fixes
    .toSorted((a, b) => first(a) - first(b))
    .filter(({ edits }) => {
      if (edits.some((edit) => taken.some((other) => meets(edit, other)))) return false;
      taken.push(...edits);
      return true;
    });
}

/** Whether two edits touch: words put in at the same place would come in any order. */
function meets(one: Edit, other: Edit): boolean {
  if (one.start === other.start) return true;
  return one.start < other.end && other.start < one.end;
}

/** Fixes of a text, as fixes of the file that holds it behind a byte order mark. */
export function movedBy(offset: number, fixes: readonly Fix[]): readonly Fix[] {
  if (offset === 0) return fixes;
  return fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text })),
  }));
}
