import type { Paint } from '../reporters/paint.ts';
import { visible } from '../reporters/visible-text.ts';

/** Lines that stand around a change, so that it can be found. */
const around = 2;
/** Texts with more pairs of changed lines than this are shown as one change. */
const mostPairs = 4_000_000;

/** `number` counts from 1: in the new text for lines that come, in the old one for all others. */
type Line = { mark: ' ' | '-' | '+'; text: string; number: number };

/** Shows what changes in a file: lines that go after a minus, lines that come after a plus. */
export function showDiff(path: string, before: string, after: string, paint: Paint): string {
  const lines = oldLinesFirst(compare(splitLines(before), splitLines(after)));
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ mark }) => mark !== ' ');
  const shown = [...lines.keys()].filter(isNear);
  const width = String(lines[shown.at(-1) ?? 0]?.number ?? 0).length;
  const drawn = shown.flatMap((at, index) => {
    const { mark, text, number } = lines[at] as Line;
    const line = `${mark} ${String(number).padStart(width)} | ${visible(text)}`;
    const gap = index > 0 && at > (shown[index - 1] as number) + 1 ? [paint.faint('  …')] : [];
    return [
      ...gap,
      mark === '+' ? paint.good(line) : mark === '-' ? paint.level('must-fix', line) : paint.faint(line),
    ];
  });
  return [paint.strong(visible(path)), ...drawn, ''].join('\n');
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The lines of both texts in one order, those they share once (longest common subsequence). */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  let first = 0;
  while (first < before.length && before[first] === after[first]) first += 1;
  let last = 0;
  const most = Math.min(before.length, after.length) - first;
  while (last < most && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const [old, fresh] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  const lengths = old.length * fresh.length > mostPairs ? undefined : commonLengths(old, fresh);
  const lines: Line[] = before.slice(0, first).map((text, at) => ({ mark: ' ', text, number: at + 1 }));
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const number = first + i + 1;
    if (lengths && i < old.length && old[i] === fresh[j]) {
      lines.push({ mark: ' ', text: old[i++] as string, number });
      j += 1;
    } else if (
      i < old.length &&
      (!lengths || j >= fresh.length || at(lengths, i + 1, j) > at(lengths, i, j + 1))
    ) {
      lines.push({ mark: '-', text: old[i++] as string, number });
    } else lines.push({ mark: '+', text: fresh[j++] as string, number: first + j });
  }
  const rest = before.slice(before.length - last);
  return [
    ...lines,
    ...rest.map((text, index) => ({ mark: ' ' as const, text, number: before.length - last + index + 1 })),
  ];
}

/** Of lines that changed together, those that go stand before those that come. */
function oldLinesFirst(lines: readonly Line[]): Line[] {
  const sorted: Line[] = [];
  let fresh: Line[] = [];
  for (const line of lines) {
    if (line.mark === '+') fresh.push(line);
    else {
      if (line.mark === ' ') {
        sorted.push(...fresh);
        fresh = [];
      }
      sorted.push(line);
    }
  }
  return [...sorted, ...fresh];
}

function commonLengths(old: readonly string[], fresh: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as Uint32Array;
      row[j] =
        old[i] === fresh[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly Uint32Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
