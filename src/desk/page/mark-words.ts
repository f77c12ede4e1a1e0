import type { Told } from '../messages.ts';

const colours = {
  'must-fix': 'light-dark(#ffc9c4, #7d1420)',
  'should-fix': 'light-dark(#fde3a7, #5c4a14)',
  idea: 'light-dark(#cfe6ea, #1f4a58)',
} as const;

/** Marks words of findings on a page as its readers see it; its markup stays as it is. No findings take the marks away. */
export function markWords(findings: Told['findings']): void {
  CSS.highlights.clear();
  if (findings.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    Object.entries(colours)
      .map(([level, colour]) => `::highlight(bedside-${level}) { background-color: ${colour}; }`)
      .join('\n'),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const words = wordsOf(document.querySelector('main') ?? document.body);
  for (const level of Object.keys(colours)) {
    const ranges = findings
      .filter((finding) => finding.level === level)
      .flatMap(({ text }) => words.find(text) ?? []);
    CSS.highlights.set(`bedside-${level}`, new Highlight(...ranges));
  }
}

/** All words of a part of a page, and where they stand. */
function wordsOf(part: Element): { find: (text: string) => Range | undefined } {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let whole = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: whole.length });
    whole += (node as Text).data;
  }
  const place = (offset: number) => {
    const found = nodes.findLast(({ start }) => start <= offset);
    return found && ([found.node, offset - found.start] as const);
  };
  return {
    find: (text) => {
      const plain = plainWords(text);
      const at = plain === '' ? -1 : whole.indexOf(plain);
      const [from, to] = [place(at), place(at + plain.length - 1)];
      if (at === -1 || !from || !to) return undefined;
      const range = new Range();
      range.setStart(from[0], from[1]);
      range.setEnd(to[0], to[1] + 1);
      return range;
    },
  };
}

/** Words without the marks that make them bold or a link. */
function plainWords(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}
