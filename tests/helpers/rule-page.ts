import { readFileSync } from 'node:fs';
import { type Example, examplesIn } from '../../src/rule-page/examples.ts';

export type { Example } from '../../src/rule-page/examples.ts';

/** Headings every rule page has, in this order. */
export const pageHeadings = ['Why', 'Do not write', 'Write', 'When it is fine', 'Options', 'Sources'];

/** Reads the examples of a rule page; `[[ ]]` marks the exact words a bad example must be found at. */
export function readExamples(pagePath: string | URL): Example[] {
  return examplesIn(readFileSync(pagePath, 'utf8'));
}

/** The second-level headings of a page, in order. */
export function readHeadings(pagePath: string | URL): string[] {
  const page = readFileSync(pagePath, 'utf8');
  const prose = examplesIn(page).reduceRight(
    (text, { from, to }) => text.slice(0, from) + text.slice(to),
    page,
  );
  return [...prose.matchAll(/^## (.+)$/gm)].map((match) => match[1] as string);
}
