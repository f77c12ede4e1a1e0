import type { Block } from '../document.ts';
import { findLastStart } from '../text/binary-search.ts';

interface Stretch {
  start: number;
  end: number;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‘': '’' };
/** Every mark that may open or close. */
const marks = /["'“”„«»‘’]/g;
/** Where quotations begin, in order, and how far each and all before it reach. */
interface Quotations {
  starts: number[];
  furthest: number[];
}

const quotations = new WeakMap<Block, Quotations>();

/** Whether a stretch of a block's text is somebody else's words or words only named: in quotation marks or a quote. */
export function isQuoted(block: Block, start: number, end: number): boolean {
  if (block.isQuoted) return true;
  const { starts, furthest } = quotationsOf(block);
  const last = findLastStart(starts, start);
  return (starts[last] ?? Infinity) <= start && (furthest[last] as number) >= end;
}

function quotationsOf(block: Block): Quotations {
  let known = quotations.get(block);
  if (!known) {
    const stretches = [...findQuotations(block.text), ...quotingSpans(block)].sort(
      (a, b) => a.start - b.start,
    );
    let far = 0;
    known = {
      starts: stretches.map(({ start }) => start),
      furthest: stretches.map(({ end }) => {
        far = Math.max(far, end);
        return far;
      }),
    };
    quotations.set(block, known);
  }
  return known;
}

function quotingSpans(block: Block): Stretch[] {
  return block.spans.filter(({ isQuoting }) => isQuoting);
}

/**
 * Words that begin with an apostrophe, which opens no quotation: 'til, 'em, 'cause, rock 'n' roll, the '90s. Straight
 * or curly, either way round: writing programs turn it into an opening mark.
 */
const elision =
  /^['‘’](?:\d0s|(?:bout|burbs|cause|cos|coz|cuz|em|er|fraid|gainst|ll|m|n|neath|nother|nuff|scuse|tain't|tis|til|till|twas|tween|twere|twill|twixt|ve))(?![\p{L}\d])['’]?/iu;

/**
 * The stretches of a text between quotation marks, curly, straight, double and single. A double mark that is opened
 * and never closed quotes nothing but the rest of its sentence; a single one is an apostrophe then. Where a mark opens
 * before the last one of its kind was closed, the last one had no partner.
 */
export function findQuotations(text: string): Stretch[] {
  const found: Stretch[] = [];
  let open: { at: number; mark: string; closes: string } | undefined;
  const lineEnd = lineEndsOf(text);
  const giveUp = () => {
    if (open && !isSingle(open.mark) && open.mark !== '‘')
      found.push({ start: open.at, end: lineEnd(open.at) });
    open = undefined;
  };
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (elision.test(text.slice(at, at + 12)) && !/[\p{L}\d]/u.test(text[at - 1] ?? '')) continue;
    const isNew = open?.mark === mark && opensHere(text, at);
    if (!isNew && open?.closes.includes(mark) && !(isSingle(mark) && isApostrophe(text, at))) {
      found.push({ start: open.at, end: at + 1 });
      open = undefined;
    } else if (isNew || !open) {
      if (isNew) giveUp();
      const closes = closesOf(text, at);
      if (closes) open = { at, mark, closes };
    }
  }
  giveUp();
  return found;
}

function closesOf(text: string, at: number): string | undefined {
  const mark = text[at] as string;
  /* Feet and inches: 5' 6". */
  if ((mark === '"' || mark === "'") && /\d/.test(text[at - 1] ?? '')) return undefined;
  if (mark === '"') return '"';
  if (mark === "'") return opensHere(text, at) ? "'" : undefined;
  if (mark === '‘') return opensHere(text, at) ? closers[mark] : undefined;
  return closers[mark];
}

/** Whether a mark stands where one opens: space before it, a word after it. */
function opensHere(text: string, at: number): boolean {
  return /[\s([{—–:>/-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');
}

const isSingle = (mark: string) => mark === "'" || mark === '’';

/** Between letters (don't) or before a letter: not a closing mark. */
function isApostrophe(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at + 1] ?? ' ');
}

/** Finds the end of the sentence or line that a place stands in; asked for places in reading order, it looks at a text once. */
function lineEndsOf(text: string): (from: number) => number {
  const stop = /[.!?]\s|\n/g;
  let end = -1;
  return (from) => {
    if (end <= from + 1) {
      stop.lastIndex = from + 1;
      end = (stop.exec(text)?.index ?? text.length - 1) + 1;
    }
    return end;
  };
}
