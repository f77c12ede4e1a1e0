import type { Block } from '../document.ts';

interface Stretch {
  start: number;
  end: number;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‘': '’' };
/** Every mark that may open or close. */
const marks = /["'“”„«»‘’]/g;
const quotations = new WeakMap<Block, Stretch[]>();

/** Whether a stretch of a block's text is somebody else's words or words only named: in quotation marks or a quote. */
export function isQuoted(block: Block, start: number, end: number): boolean {
  if (block.isQuoted) return true;
  return quotationsOf(block).some((stretch) => stretch.start <= start && end <= stretch.end);
}

function quotationsOf(block: Block): Stretch[] {
  let known = quotations.get(block);
  if (!known) {
    known = [...findQuotations(block.text), ...quotingSpans(block)];
    quotations.set(block, known);
  }
  return known;
}

function quotingSpans(block: Block): Stretch[] {
  return block.spans.filter(({ isQuoting }) => isQuoting);
}

/**
 * The stretches of a text between quotation marks, curly, straight, double and single. A mark that is opened and
 * never closed quotes nothing but the rest of its line.
 */
export function findQuotations(text: string): Stretch[] {
  const found: Stretch[] = [];
  let open: { at: number; closes: string } | undefined;
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (open?.closes.includes(mark) && !(isSingle(mark) && isApostrophe(text, at))) {
      found.push({ start: open.at, end: at + 1 });
      open = undefined;
    } else if (!open) {
      const closes = closesOf(text, at);
      if (closes) open = { at, closes };
    }
  }
  if (open) found.push({ start: open.at, end: lineEnd(text, open.at) });
  return found;
}

function closesOf(text: string, at: number): string | undefined {
  const mark = text[at] as string;
  const before = text[at - 1] ?? ' ';
  const opensHere = /[\s([{—–:>/-]/.test(before) && /\S/.test(text[at + 1] ?? ' ');
  if (mark === '"') return /\d/.test(before) ? undefined : '"';
  if (mark === "'") return opensHere ? "'" : undefined;
  if (mark === '‘') return opensHere ? closers[mark] : undefined;
  return closers[mark];
}

const isSingle = (mark: string) => mark === "'" || mark === '’';

/** Between letters (don't) or before a letter: not a closing mark. */
function isApostrophe(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at + 1] ?? ' ');
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from + 1).search(/[.!?]\s|\n/);
  return end === -1 ? text.length : from + 1 + end + 1;
}
