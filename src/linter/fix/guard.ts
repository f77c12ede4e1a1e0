import type { Block, Document } from '../document/document.ts';
import { oncePerDocument } from '../document/memoize.ts';
import { quotedStretches } from '../document/phrases/quotations.ts';
import { findLastStart } from '../document/text/binary-search.ts';
import { type Edit, type Fix, inOrder } from './fix.ts';
import { countsOf, guardedIn, type WordCounts } from './guarded-words.ts';

/**
 * Lets through what may be offered at all. No fix touches somebody else's words, the words of a card with advice, a
 * picture's text, a prop or the fields at the top of a file; and none loses a number, a unit, a day, a negation, a modal
 * verb, a medical word or a name that nobody knows.
 */
export function allowedFixes(document: Document, fixes: readonly Fix[]): Fix[] {
  return fixes.filter((fix) => isAllowed(document, fix));
}

function isAllowed(document: Document, { kind, edits }: Fix): boolean {
  const { source } = document;
  if (edits.length === 0 || !inOrder(edits, source.length)) return false;
  if (edits.every(({ start, end, text }) => source.slice(start, end) === text)) return false;
  if (edits.some((edit) => isOutOfBounds(document, edit))) return false;
  return edits.every((edit) => keepsWords(document, kind, edit));
}

/** In the fields of the file, or in a block whose words are not the writer's to change. */
function isOutOfBounds(document: Document, edit: Edit): boolean {
  const { frontMatter, isEntry } = document;
  if (isEntry || edit.start < frontMatter.contents.end) return true;
  return touchedBy(document, edit).some(
    (block) => isNotTheirs(block, document) || touchesQuotation(block, edit),
  );
}

/** All texts of a document by where they begin, with how far those up to there reach. */
const textsOf = oncePerDocument(({ blocks, labels }) => {
  const texts = [...blocks, ...labels].sort((a, b) => a.start - b.start);
  let furthest = 0;
  return texts.map((block) => {
    furthest = Math.max(furthest, block.end);
    return { block, furthest };
  });
});

const startsOf = oncePerDocument((document) => textsOf(document).map(({ block }) => block.start));

function touchedBy(document: Document, edit: Edit): Block[] {
  const texts = textsOf(document);
  const touched: Block[] = [];
  const starts = startsOf(document);
  let at = (starts[0] ?? edit.end) >= edit.end ? -1 : findLastStart(starts, edit.end - 1);
  for (; at >= 0 && (texts[at]?.furthest ?? 0) > edit.start; at -= 1) {
    const block = texts[at]?.block;
    if (block && block.end > edit.start) touched.push(block);
  }
  return touched;
}

function isNotTheirs({ kind, isQuoted, components }: Block, { model }: Document): boolean {
  if (isQuoted || kind === 'alt' || kind === 'prop' || kind === 'front-matter') return true;
  return components.some((name) => model.isShared(name) || model.isQuoting(name));
}

function touchesQuotation(block: Block, edit: Edit): boolean {
  return quotedStretches(block).some(({ start, end }) => {
    const [from, to] = [block.source.startInSource(start), block.source.endInSource(end)];
    return from < edit.end && edit.start < to;
  });
}

/** A fix neither loses nor brings in a guarded word; of what a person chooses, none is lost and no number comes in. */
function keepsWords(
  { source, vocabulary }: Document,
  kind: Fix['kind'],
  { start, end, text }: Edit,
): boolean {
  const [before, after] = [source.slice(start, end), text];
  const [had, has] = [countsOf(before), countsOf(after)];
  const lost = guardedIn(before, vocabulary);
  const gained = guardedIn(after, vocabulary);
  if (kind === 'fix' && /(?<=\S.*)\p{Lu}/u.test(before) && !isSameLetters(before, after)) return false;
  if (!isWithin(lost, has)) return false;
  return isWithin(kind === 'fix' ? gained : onlyNumbers(gained), had);
}

/** A name in the middle of the words stays; where only signs change, it does. */
function isSameLetters(before: string, after: string): boolean {
  const letters = (text: string) => [...countsOf(text).keys()].join(' ');
  return letters(before) === letters(after);
}

function isWithin(some: WordCounts, all: WordCounts): boolean {
  return [...some].every(([word, count]) => (all.get(word) ?? 0) >= count);
}

function onlyNumbers(counts: WordCounts): WordCounts {
  return new Map([...counts].filter(([word]) => /\d/.test(word)));
}
