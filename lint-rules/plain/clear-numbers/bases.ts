import type { Block } from '#linter/document/document.ts';
import { isToldAbout } from '../../quoted.ts';

/** The "3" of "3 in 100", as part of a regular expression. */
export const small = '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)';
/** The "100" of "3 in 100", as part of a regular expression. */
export const large = '(?:\\d[\\d,]*|ten|twenty|fifty|(?:a |one )?hundred|(?:a |one )?thousand)';

const ratio = new RegExp(
  `\\b${small} (?:in|out of|of) (?:every )?(${large})\\b(?! ?(?:%|percent|years?|days?))`,
  'gi',
);
const words: Readonly<Record<string, number>> = {
  ten: 10,
  twenty: 20,
  fifty: 50,
  hundred: 100,
  thousand: 1000,
};

/** Bases up to this factor apart are still compared with ease: 1 in 5 and 3 in 10. */
const easyFactor = 2;
/** A smaller base is a count of parts, not a share of people: "2 of 3 doses". */
const smallestBase = 4;

/** The first share of a block that counts in another base than the share before it, with both bases as written. */
export function findSecondBase(
  block: Block,
): { start: number; end: number; first: string; second: string } | undefined {
  if (block.isQuoted || block.isFootnote) return undefined;
  let earlier: { base: string; size: number; end: number } | undefined;
  for (const match of block.text.matchAll(ratio)) {
    const base = match[1] as string;
    const size = sizeOf(base);
    const [start, end] = [match.index, match.index + match[0].length];
    if (Number.isNaN(size) || size < smallestBase || isToldAbout(block, start)) continue;
    if (earlier && !isRange(block.text.slice(earlier.end, start))) {
      const factor = Math.max(size, earlier.size) / Math.min(size, earlier.size);
      if (factor > easyFactor) return { start, end, first: earlier.base, second: base };
    }
    earlier ??= { base, size, end };
  }
  return undefined;
}

/** "1 in 400 to 1 in 1,000": one share, not two. */
function isRange(between: string): boolean {
  return /^\s*(?:to|and|or|[-–])\s*$/.test(between);
}

function sizeOf(base: string): number {
  return words[base.toLowerCase().replace(/^(?:a|one) /, '')] ?? Number(base.replaceAll(',', ''));
}
