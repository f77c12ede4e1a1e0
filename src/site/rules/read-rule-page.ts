import { examplesIn, type MarkedPiece } from '../../rule-page/examples.ts';

/** One part of a rule's page, in the order of the page. */
export type RulePart =
  | { kind: 'heading'; text: string }
  | { kind: 'prose'; markdown: string }
  | { kind: 'examples'; isBad: boolean; examples: (readonly MarkedPiece[])[] };

/**
 * Reads a rule's page: second-level headings, runs of examples, and the prose between them. The first line, the rule's
 * name, is left out because the page of the site has a heading of its own.
 */
export function readRulePage(page: string): RulePart[] {
  const parts: RulePart[] = [];
  const addProse = (markdown: string) => {
    for (const [index, piece] of markdown.split(/^## (.+)$/m).entries()) {
      if (index % 2 === 1) parts.push({ kind: 'heading', text: piece });
      else if (piece.trim()) parts.push({ kind: 'prose', markdown: piece.trim() });
    }
  };
  const body = page.replace(/^# .*\n/, '');
  let end = 0;
  for (const { kind, pieces, from, to } of examplesIn(body)) {
    addProse(body.slice(end, from));
    end = to;
    const isBad = kind === 'bad';
    const last = parts.at(-1);
    if (last?.kind === 'examples' && last.isBad === isBad) last.examples.push(pieces);
    else parts.push({ kind: 'examples', isBad, examples: [pieces] });
  }
  addProse(body.slice(end));
  return parts;
}
