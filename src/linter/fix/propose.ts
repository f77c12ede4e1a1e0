import type { Document, Range, Sentence } from '../document/document.ts';
import type { Edit, Fix } from './fix.ts';

/** The edit that puts other words in the place of some; undefined where markup stands among them. */
export function replaceWords(
  { source }: Document,
  { block, start, end }: Range,
  text: string,
): Edit | undefined {
  const [from, to] = [block.source.startInSource(start), block.source.endInSource(end)];
  return source.slice(from, to) === block.text.slice(start, end) ? { start: from, end: to, text } : undefined;
}

/** White space beside a sentence that is looked at, in UTF-16 code units. */
const longestGap = 40;

/** Offers to write each of some wordings in the place of the words found. */
export function chooseWords(document: Document, place: Range, wordings: readonly string[]): Fix[] {
  return wordings.flatMap((text) => {
    const edit = replaceWords(document, place, text);
    return edit ? [{ kind: 'choose' as const, title: `Write “${text}”`, edits: [edit] }] : [];
  });
}

/** Offers to delete a sentence, with the space that parted it from its neighbour, or the paragraph that it is alone. */
export function chooseDeletion(document: Document, sentence: Sentence): Fix[] {
  const edit = deletionOf(document, sentence);
  return edit ? [{ kind: 'choose', title: 'Delete this sentence', edits: [edit] }] : [];
}

function deletionOf(document: Document, { block, start, end }: Sentence): Edit | undefined {
  const whole = replaceWords(document, { block, start, end }, '');
  if (!whole || !block.isBody || block.kind === 'heading' || block.kind === 'table-cell') return undefined;
  const before = block.text.slice(0, start).trim();
  const after = block.text.slice(end).trim();
  if (before !== '') {
    const near = Math.max(0, whole.start - longestGap);
    const space = /[ \t]*(?:\r?\n)?[ \t]*$/.exec(document.source.slice(near, whole.start));
    return { ...whole, start: near + (space?.index ?? 0) };
  }
  if (after !== '') {
    const space = /^[ \t]*(?:\r?\n)?[ \t]*/.exec(document.source.slice(whole.end, whole.end + longestGap));
    return { ...whole, end: whole.end + (space?.[0].length ?? 0) };
  }
  if (block.kind !== 'paragraph' || block.start !== whole.start || block.end !== whole.end) return undefined;
  if (block.components.length > 0 || !isOnLinesOfItsOwn(document.source, whole)) return undefined;
  const gap = /^[ \t]*(?:\r\n|\r|\n)?(?:[ \t]*(?:\r\n|\r|\n))?/.exec(
    document.source.slice(whole.end, whole.end + longestGap),
  );
  return { ...whole, end: whole.end + (gap?.[0].length ?? 0) };
}

/** Whether nothing else stands on the lines of a stretch, and an empty line, or the end, comes on both sides. */
function isOnLinesOfItsOwn(source: string, { start, end }: Edit): boolean {
  const before = (start <= longestGap ? '\n\n' : '') + source.slice(Math.max(0, start - longestGap), start);
  const after = source.slice(end, end + longestGap) + (end + longestGap >= source.length ? '\n\n' : '');
  const lineEnd = '(?:\\r\\n|\\r|\\n)';
  return (
    new RegExp(`${lineEnd}[ \\t]*${lineEnd}$`).test(before) &&
    new RegExp(`^[ \\t]*${lineEnd}[ \\t]*${lineEnd}`).test(after)
  );
}

/** Words with a capital where they open a sentence. */
export function openingAt({ block, start }: Range, text: string): string {
  const opens = block.sentences.some((sentence) => sentence.start === start);
  return opens ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Words with a capital at the start where the words before them had one. */
export function inCaseOf(model: string, text: string): string {
  return /^\p{Lu}/u.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
