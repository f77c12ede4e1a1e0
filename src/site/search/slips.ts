/** The rows of the keyboard most readers type on; each row stands half a key to the right of the one above. */
const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const vowels = 'aeiouy';

const letterA = 97;

/** A slip that is easily made counts less than a whole one; everything else counts 1. */
const easySlip = 0.75;

/** What it counts to type one letter for another, for each pair of letters. */
const replacing = weighReplacing();

/**
 * How far a typed text is from a meant one, in slips: letters left out, put in, replaced or swapped. A neighbouring key,
 * another vowel, a doubled letter, and a swap are easily made and count three quarters (Damerau's distance with weights).
 * @param limit the answer is Infinity as soon as more slips than this are certain
 */
export function countSlips(typed: string, meant: string, limit = typed.length + meant.length): number {
  if (typed === meant) return 0;
  const columns = meant.length;
  // Beyond this far from the diagonal every way costs more than the limit: only the band between is worked out.
  const band = Math.floor(limit / easySlip) + 1;
  let [beforeLast, last, row] = takeRows(columns + 1);
  for (let j = 0; j <= columns; j++) last[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    const from = Math.max(1, i - band);
    const to = Math.min(columns, i + band);
    row[from - 1] = from === 1 ? i : farAway;
    let lowest = from === 1 ? i : farAway;
    const a = typed.charCodeAt(i - 1);
    const before = i > 1 ? typed.charCodeAt(i - 2) : -1;
    const extra = a === before ? easySlip : 1;
    for (let j = from; j <= to; j++) {
      const b = meant.charCodeAt(j - 1);
      const previous = j > 1 ? meant.charCodeAt(j - 2) : -1;
      let slips = at(last, j - 1) + costOfReplacing(a, b);
      slips = Math.min(slips, at(last, j) + extra, at(row, j - 1) + (b === previous ? easySlip : 1));
      if (a === previous && before === b && a !== b) {
        slips = Math.min(slips, at(beforeLast, j - 2) + easySlip);
      }
      row[j] = slips;
      if (slips < lowest) lowest = slips;
    }
    if (to < columns) row[to + 1] = farAway;
    // A swap reaches back two rows; one easy slip of room keeps this exit safe for it.
    if (lowest > limit + easySlip) return Number.POSITIVE_INFINITY;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const slips = at(last, columns);
  return slips > limit ? Number.POSITIVE_INFINITY : slips;
}

/** More slips than any text has letters. */
const farAway = 1e6;

/** Three rows are enough, and the same three serve every call: a query compares thousands of words. */
let rows: [Float64Array, Float64Array, Float64Array] | undefined;

function takeRows(length: number): [Float64Array, Float64Array, Float64Array] {
  if (!rows || rows[0].length < length + 1) {
    const make = () => new Float64Array(2 * length + 1);
    rows = [make(), make(), make()];
  }
  return rows;
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

function costOfReplacing(a: number, b: number): number {
  if (a === b) return 0;
  const [first, second] = [a - letterA, b - letterA];
  if (first < 0 || first > 25 || second < 0 || second > 25) return 1;
  return replacing[first * 26 + second] ?? 1;
}

function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function weighReplacing(): Float64Array {
  const weights = new Float64Array(26 * 26).fill(1);
  const ease = (a: string | undefined, b: string | undefined) => {
    if (!a || !b) return;
    const [first, second] = [a.charCodeAt(0) - letterA, b.charCodeAt(0) - letterA];
    weights[first * 26 + second] = easySlip;
    weights[second * 26 + first] = easySlip;
  };
  for (const a of vowels) for (const b of vowels) ease(a, b);
  keyRows.forEach((row, index) => {
    const below = keyRows[index + 1] ?? '';
    for (let place = 0; place < row.length; place++) {
      ease(row[place], row[place + 1]);
      ease(row[place], below[place]);
      ease(row[place], below[place - 1]);
    }
  });
  return weights;
}
