/** Part of a text: words, and whether `[[ ]]` marks them. */
export interface MarkedPiece {
  text: string;
  isMarked: boolean;
}

/** One example of a rule's page. */
export interface Example {
  kind: 'bad' | 'good';
  /** `mdx` or `md`, from the code block's language. */
  language: string;
  /** Options of the rule in this example: JSON at the end of the line that opens it. */
  options: Record<string, unknown>;
  /** The text without its marks. */
  source: string;
  pieces: readonly MarkedPiece[];
  /** The words that must be found, at offsets of `source`. */
  marks: { start: number; end: number; text: string }[];
  /** Line of the page it begins on, to find it again. */
  line: number;
  /** Offsets of the code block in the page. */
  from: number;
  to: number;
}

const fence = /^(`{3,})(mdx|md) (bad|good)([^\n]*)\n([\s\S]*?)\n\1$/gm;

/** Brackets of links and lists may be inside the marks: `[[a [link](b)]]`. */
const mark = /(\[\[(?:\[[^[\]]*\]|[^[\]]|\](?!\]))*\]\])/;

/** `[[like us]] now` is what must be found, and the rest. */
export function cutAtMarks(text: string): MarkedPiece[] {
  return text
    .split(mark)
    .map((part, index) => ({ text: index % 2 === 1 ? part.slice(2, -2) : part, isMarked: index % 2 === 1 }))
    .filter(({ text: part, isMarked }) => isMarked || part !== '');
}

/** The examples of a rule's page, in order: the pages are read by the tests, the site and the command. */
export function examplesIn(page: string): Example[] {
  return [...page.matchAll(fence)].map((match) => {
    const [whole, , language = '', kind, options = '', marked = ''] = match;
    const pieces = cutAtMarks(marked);
    const marks: Example['marks'] = [];
    let source = '';
    for (const { text, isMarked } of pieces) {
      if (isMarked) marks.push({ start: source.length, end: source.length + text.length, text });
      source += text;
    }
    return {
      kind: kind as 'bad' | 'good',
      language,
      options: options.trim() ? JSON.parse(options) : {},
      source,
      pieces,
      marks,
      line: page.slice(0, match.index).split('\n').length,
      from: match.index,
      to: match.index + whole.length,
    };
  });
}
