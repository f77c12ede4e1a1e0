import { readFileSync } from 'node:fs';

/** One example of a rule page: the text without its marks, and the words that must be found in it. */
export interface Example {
  kind: 'bad' | 'good';
  /** `mdx` or `md`, from the code block's language. */
  language: string;
  /** Options of the rule in this example: JSON at the end of the line that opens it. */
  options: Record<string, unknown>;
  source: string;
  marks: { start: number; end: number; text: string }[];
  /** Line of the page the example begins on, to find it again. */
  line: number;
}

const fence = /^(`{3,})(mdx|md) (bad|good)([^\n]*)\n([\s\S]*?)\n\1$/gm;

/** Headings every rule page has, in this order. */
export const pageHeadings = ['Why', 'Do not write', 'Write', 'When it is fine', 'Options', 'Sources'];

/** Reads the examples of a rule page; `[[ ]]` marks the exact words a bad example must be found at. */
export function readExamples(pagePath: string | URL): Example[] {
  const page = readFileSync(pagePath, 'utf8');
  return [...page.matchAll(fence)].map((match) => {
    const { source, marks } = unmark(match[5] as string);
    return {
      kind: match[3] as 'bad' | 'good',
      language: match[2] as string,
      options: match[4]?.trim() ? JSON.parse(match[4]) : {},
      source,
      marks,
      line: page.slice(0, match.index).split('\n').length,
    };
  });
}

/** The second-level headings of a page, in order. */
export function readHeadings(pagePath: string | URL): string[] {
  const page = readFileSync(pagePath, 'utf8').replace(fence, '');
  return [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1] as string);
}

function unmark(marked: string): { source: string; marks: Example['marks'] } {
  const marks: Example['marks'] = [];
  let source = '';
  for (const [index, part] of marked.split(/(\[\[(?:\[[^[\]]*\]|[^[\]]|\](?!\]))*\]\])/).entries()) {
    const text = index % 2 === 1 ? part.slice(2, -2) : part;
    if (index % 2 === 1) marks.push({ start: source.length, end: source.length + text.length, text });
    source += text;
  }
  return { source, marks };
}
