import { daysMeant } from '#calendar/days-meant.ts';
import type { Block, Document, Range } from '#linter/document/document.ts';

/** What the text of an article says of itself, where no field of its front matter does. */
export interface Said {
  words: string;
  place: Range;
}

/** A line about the article is short, in letters; a longer one tells a story. */
const longestLine = 240;

const name = String.raw`((?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Nurse|Sister)?\.?\s*\p{Lu}[\p{L}'’-]+(?:[ \t]+(?:\p{Lu}\.?|(?:van|von|de|da|del|bin|al)(?=\s)|\p{Lu}[\p{L}'’-]+))*)`;
const checked = '(?:[Rr]eviewed|[Cc]hecked|[Vv]erified|[Aa]pproved)';
const authorLine = new RegExp(
  String.raw`^\s*(?:[Ww]ritten\s+by|[Bb]y|[Aa]uthors?|[Ww]ords\s+by)[: \t]+${name}`,
  'u',
);
const reviewerLine = new RegExp(
  String.raw`(?:(?<![Nn]ot )\b${checked}(?:[ \t]+(?:on[ \t]+)?[^.\n]{0,24}\b(?:19|20)\d\d)?(?:\s+(?:for|in)\s+[\p{L} ]{3,30}?)?\s+by|\b[Rr]eviewer)[: \t]+${name}`,
  'u',
);
const dayPart = String.raw`(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\p{L}{3,9}\s+\d{4})`;
const reviewedOn = new RegExp(
  String.raw`(?<![Nn]ext )\b(?:${checked}|[Rr]eview\s+date)\b(?:[^.\n]|(?<=\b(?:Dr|Prof|Mr|Mrs|Ms))\.){0,80}?\b${dayPart}`,
  'u',
);

/** The name in a line such as "By Kim Lee". It stands near the head or the foot of an article. */
export function authorSaid(document: Document): Said | undefined {
  const lines = linesOf(document);
  const near = lines.length <= 10 ? lines : [...lines.slice(0, 5), ...lines.slice(-5)];
  return firstOf(near, authorLine);
}

/** The name in a line such as "Medically reviewed by Dr Kim Lee". */
export function reviewerSaid(document: Document): Said | undefined {
  return firstOf(linesOf(document), reviewerLine);
}

/** The day, YYYY-MM-DD, in a line such as "Last reviewed: 3 May 2025"; of a month, its first day. */
export function reviewDaySaid(document: Document): Said | undefined {
  const found = firstOf(linesOf(document), reviewedOn);
  const day = found && dayOf(found.words);
  return day === undefined ? undefined : ({ ...found, words: day } as Said);
}

function dayOf(words: string): string | undefined {
  const whole = /^\p{L}+\s+\d{4}$/u.test(words) ? `1 ${words}` : words;
  const days = daysMeant(whole);
  return days[0];
}

function linesOf({ blocks }: Document): readonly Block[] {
  return blocks.filter(({ isBody, isQuoted, text }) => isBody && !isQuoted && text.length <= longestLine);
}

function firstOf(blocks: readonly Block[], pattern: RegExp): Said | undefined {
  for (const block of blocks) {
    const match = pattern.exec(block.text);
    const words = match?.[1];
    if (!match || words === undefined) continue;
    const start = match.index + match[0].lastIndexOf(words);
    return { words: words.trim(), place: { block, start, end: start + words.length } };
  }
  return undefined;
}
