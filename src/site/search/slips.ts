/** The rows of the keyboard most readers type on; each row stands half a key to the right of the one above. */
const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys that lie side by side, as two letters in the order of the alphabet. */
const neighbours: ReadonlySet<string> = findNeighbours();

const vowels = new Set('aeiouy');

/** A slip that is easily made counts less than a whole one; everything else counts 1. */
const easySlip = 0.75;

/**
 * How far a typed text is from a meant one, in slips: letters left out, put in, replaced or swapped. A neighbouring key,
 * another vowel, a doubled letter, and a swap are easily made and count three quarters (Damerau's distance with weights).
 * @param limit the answer is Infinity as soon as more slips than this are certain
 */
export function countSlips(typed: string, meant: string, limit = Number.POSITIVE_INFINITY): number {
  if (typed === meant) return 0;
  const columns = meant.length;
  let beforeLast = new Float64Array(columns + 1);
  let last = Float64Array.from({ length: columns + 1 }, (_, index) => index);
  let row = new Float64Array(columns + 1);
  for (let i = 1; i <= typed.length; i++) {
    row[0] = i;
    let lowest = i;
    for (let j = 1; j <= columns; j++) {
      const [a, b] = [typed[i - 1] ?? '', meant[j - 1] ?? ''];
      let slips = at(last, j - 1) + costOfReplacing(a, b);
      slips = Math.min(slips, at(last, j) + (a === typed[i - 2] ? easySlip : 1));
      slips = Math.min(slips, at(row, j - 1) + (b === meant[j - 2] ? easySlip : 1));
      if (i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b) {
        slips = Math.min(slips, at(beforeLast, j - 2) + (a === b ? 0 : easySlip));
      }
      row[j] = slips;
      if (slips < lowest) lowest = slips;
    }
    // A swap reaches back two rows; one easy slip of room keeps this exit safe for it.
    if (lowest > limit + easySlip) return Number.POSITIVE_INFINITY;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const slips = at(last, columns);
  return slips > limit ? Number.POSITIVE_INFINITY : slips;
}

/** The letters of a text as bits, to tell in one step that two texts are too far apart. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits;
}

/** Whether two texts with these letters can be at most this many slips apart: each slip changes one letter of each. */
export function canBeNear(a: number, b: number, limit: number): boolean {
  const most = limit / easySlip;
  return countBits(a & ~b) <= most && countBits(b & ~a) <= most;
}

function at(row: Float64Array, index: number): number {
  return row[index] ?? 0;
}

function costOfReplacing(a: string, b: string): number {
  if (a === b) return 0;
  if (vowels.has(a) && vowels.has(b)) return easySlip;
  return neighbours.has(a < b ? a + b : b + a) ? easySlip : 1;
}

function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function findNeighbours(): Set<string> {
  const found = new Set<string>();
  const add = (a: string | undefined, b: string | undefined) => {
    if (a && b) found.add(a < b ? a + b : b + a);
  };
  keyRows.forEach((row, index) => {
    const below = keyRows[index + 1] ?? '';
    for (let place = 0; place < row.length; place++) {
      add(row[place], row[place + 1]);
      add(row[place], below[place]);
      add(row[place], below[place - 1]);
    }
  });
  return found;
}
