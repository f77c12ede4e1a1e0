/** Part of an example: words, and whether the rule marks them. */
export interface ExamplePiece {
  text: string;
  isFound: boolean;
}

/** One part of a rule's page, in the order of the page. */
export type RulePart =
  | { kind: 'heading'; text: string }
  | { kind: 'prose'; markdown: string }
  | { kind: 'examples'; isBad: boolean; examples: ExamplePiece[][] };

const fence = /^(`{3,})mdx? (bad|good)[^\n]*\n([\s\S]*?)\n\1$|^## (.+)$/gm;

/**
 * Reads a rule's page: second-level headings, runs of examples, and the prose between them. The first line, the rule's
 * name, is left out because the page of the site has a heading of its own.
 */
export function readRulePage(page: string): RulePart[] {
  const parts: RulePart[] = [];
  const addProse = (markdown: string) => {
    if (markdown.trim()) parts.push({ kind: 'prose', markdown: markdown.trim() });
  };
  const addExample = (isBad: boolean, pieces: ExamplePiece[]) => {
    const last = parts.at(-1);
    if (last?.kind === 'examples' && last.isBad === isBad) last.examples.push(pieces);
    else parts.push({ kind: 'examples', isBad, examples: [pieces] });
  };
  const body = page.replace(/^# .*\n/, '');
  let from = 0;
  for (const match of body.matchAll(fence)) {
    addProse(body.slice(from, match.index));
    from = match.index + match[0].length;
    const [, , verdict, source, heading] = match;
    if (heading) parts.push({ kind: 'heading', text: heading });
    else addExample(verdict === 'bad', cutAtMarks(source ?? ''));
  }
  addProse(body.slice(from));
  return parts;
}

/** `[[like us]] now` becomes what is found, and the rest. */
function cutAtMarks(source: string): ExamplePiece[] {
  return source
    .split(/(\[\[(?:\[[^[\]]*\]|[^[\]]|\](?!\]))*\]\])/)
    .filter((text) => text !== '')
    .map((text) =>
      text.startsWith('[[') ? { text: text.slice(2, -2), isFound: true } : { text, isFound: false },
    );
}
