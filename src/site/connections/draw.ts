import type { Connected, Kind } from './gather.ts';

/** One thing on the picture: a dot on the rim and a name beside it, in lines that fit. */
export interface Dot {
  key: string;
  kind: Kind;
  address: string;
  name: string;
  /** The name in lines, at most `mostLines`; a longer one ends in "…". */
  lines: string[];
  x: number;
  y: number;
  side: 'left' | 'right';
}

/** A thread between two things; whichever of the two it was that leads to the other. */
export interface Thread {
  from: string;
  to: string;
  /** What it leads to. */
  kind: Kind;
  /** SVG path data. */
  path: string;
}

/** A picture in units of its own, to be scaled to the page. */
export interface Picture {
  width: number;
  height: number;
  dots: Dot[];
  threads: Thread[];
}

/** Sizes in units of the picture; at full width one unit is one CSS pixel. */
const width = 1120;
const margin = 24;
/** Half the width of the oval on whose rim the dots lie. */
const reach = 190;
const lineHeight = 18;
/** Room for one name and the space below it. */
const rowHeight = 48;
const topicGap = 14;
const mostLines = 2;
/** Letters that fit beside the rim where the oval is widest: 350 units at about 8.3 a letter. */
const lettersPerLine = 42;

/**
 * Lays everything on the rim of an oval, articles to the left, people and groups to the right, each in a row of its own,
 * so that names cannot lie on each other however many there are. Rows on the right stand where their threads come from.
 * The same content gives the same picture.
 */
export function drawConnections(things: readonly Connected[]): Picture {
  const left = things.filter(({ kind }) => kind === 'article');
  const leftRows = rowsOf(left);
  const right = things.filter(({ kind }) => kind !== 'article');
  const ownHeight = Math.max(leftRows.at(-1) ?? 0, right.length * rowHeight, 6 * rowHeight) + rowHeight;
  const height = ownHeight + 2 * margin;
  const stretch = (rows: readonly number[]) => {
    const used = (rows.at(-1) ?? 0) + rowHeight;
    const extra = rows.length > 0 ? (ownHeight - used) / rows.length : 0;
    return rows.map((row, index) => margin + row + rowHeight / 2 + extra * (index + 0.5));
  };
  const leftAt = stretch(leftRows);
  const yOf = new Map(left.map(({ key }, index) => [key, leftAt[index] ?? 0]));
  const ordered = orderByThreads(right, left, yOf);
  const rightAt = stretch(ordered.map((_, index) => index * rowHeight));
  const place = (thing: Connected, y: number, side: Dot['side']): Dot => {
    const rim = reach * Math.sqrt(Math.max(0.04, 1 - ((y - height / 2) / (height / 2)) ** 2));
    return {
      key: thing.key,
      kind: thing.kind,
      address: thing.address,
      name: thing.name,
      lines: breakName(thing.name),
      x: round(width / 2 + (side === 'left' ? -rim : rim)),
      y: round(y),
      side,
    };
  };
  const dots = [
    ...left.map((thing, index) => place(thing, leftAt[index] ?? 0, 'left')),
    ...ordered.map((thing, index) => place(thing, rightAt[index] ?? 0, 'right')),
  ];
  return { width, height: round(height), dots, threads: drawThreads(things, dots) };
}

/** The height a name takes, from the top of its first line to the foot of its last: always less than a row. */
export const nameHeight = mostLines * lineHeight;

/** Where each row starts; a new topic leaves a gap. */
function rowsOf(articles: readonly Connected[]): number[] {
  let at = 0;
  return articles.map(({ topic }, index) => {
    const before = articles[index - 1];
    if (before) at += rowHeight + (before.topic === topic ? 0 : topicGap);
    return at;
  });
}

/** Right-hand things by the mean height of what leads to them: fewer threads cross. */
function orderByThreads(
  right: readonly Connected[],
  left: readonly Connected[],
  yOf: ReadonlyMap<string, number>,
): Connected[] {
  const mean = (key: string) => {
    const heights = left.filter(({ leadsTo }) => leadsTo.includes(key)).map((from) => yOf.get(from.key) ?? 0);
    return heights.length > 0 ? heights.reduce((sum, y) => sum + y, 0) / heights.length : 0;
  };
  const means = new Map(right.map(({ key }) => [key, mean(key)]));
  return [...right].sort(
    (a, b) => (means.get(a.key) ?? 0) - (means.get(b.key) ?? 0) || a.key.localeCompare(b.key),
  );
}

function drawThreads(things: readonly Connected[], dots: readonly Dot[]): Thread[] {
  const dotOf = new Map(dots.map((dot) => [dot.key, dot]));
  const drawn = new Set<string>();
  const threads: Thread[] = [];
  for (const { key, leadsTo } of things) {
    for (const other of leadsTo) {
      const [from, to] = [dotOf.get(key), dotOf.get(other)];
      const pair = [key, other].sort().join(' ');
      if (!from || !to || drawn.has(pair)) continue;
      drawn.add(pair);
      // Both ends pull towards the middle, so that a thread between two neighbours bends inwards and is seen.
      const pull = (dot: Dot) => round(dot.x + (width / 2 - dot.x) * (from.side === to.side ? 0.9 : 0.55));
      threads.push({
        from: key,
        to: other,
        kind: to.kind,
        path: `M${from.x} ${from.y}C${pull(from)} ${from.y} ${pull(to)} ${to.y} ${to.x} ${to.y}`,
      });
    }
  }
  return threads;
}

/** Breaks a name between words into at most two lines of about the same length, and cuts what does not fit. */
export function breakName(name: string): string[] {
  const words = name.trim().split(/\s+/);
  const count = Math.min(mostLines, Math.ceil(name.length / lettersPerLine));
  let letters = Math.ceil(name.length / count);
  let lines = fill(words, letters);
  while (lines.length > count && letters < lettersPerLine) lines = fill(words, ++letters);
  const kept = lines.slice(0, mostLines).map(cut);
  if (lines.length > mostLines) kept[mostLines - 1] = cut(`${lines.slice(mostLines - 1).join(' ')}`);
  return kept;
}

function fill(words: readonly string[], letters: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cut(line: string): string {
  return line.length <= lettersPerLine ? line : `${line.slice(0, lettersPerLine - 1).trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
