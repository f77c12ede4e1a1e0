import type { Block, Document, Sentence } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuoted } from '../../quoted.ts';
import { findStatistic } from '../../statistics.ts';

/** Words that name where a number comes from, when no link does. */
const namedSource = new RegExp(
  [
    String.raw`\b[Aa]ccording to\b`,
    String.raw`\b[Ss]ource:`,
    String.raw`\b(?:19|20)\d\d\)`,
    String.raw`\[\d+\]`,
    String.raw`\b(?:study|survey|census|report|trial|review|data) (?:by|for|from|in|of|published)\b`,
    String.raw`\b(?:statistics|figures|estimates) (?:\p{L}+ ){0,3}(?:by|from)\s+(?:the\s+)?\p{Lu}`,
    String.raw`\b(?:\p{Lu}{2,}|Organi[sz]ation|Institutes?|Cent(?:er|re)s?|Association|Society|Bureau|Ministry|Department|Foundation|Agency|University|Council|Academy|College)(?: has| have)? (?:says?|said|estimates?|estimated|reports?|reported|found|counts?|counted|identified|learned)\b`,
  ].join('|'),
  'u',
);

/** The number of a footnote, as it stands in pasted text: "people.1", "people², ". */
const pastedFootnote = /\p{L}{2}(?:[.,;)]\d{1,2}(?:,\d{1,2})*|\p{Ll}\d{1,2}[.,])(?=\s|$)|[¹²³⁴-⁹]/u;

/** A definition, a duty or the size of a study says nothing of how many people something is true of. */
const noClaim = /\b(?:is one (?:that|which)|is defined as|enrolled|recruited|must|body weight)\b/i;

export default defineRule<Record<string, never>, { words: string }>({
  id: 'cite-numbers',
  goal: 'trust',
  level: 'should-fix',
  about: 'How many people something is true of is said with its source.',
  say: ({ words }) => `"${words}" comes without a source.`,
  why: 'A number sounds like proof. Readers must be able to see where it comes from.',
  try: [
    'according to [the NHS](https://www.nhs.uk/…)',
    '([World Health Organization](https://www.who.int/…))',
  ],
  check: ({ document, report }) => {
    const unsourced: { block: Block; start: number; end: number; words: string }[] = [];
    const sourced = new Set<string>();
    return {
      block(block) {
        if (!isRunningText(block)) return;
        for (const [index, sentence] of block.sentences.entries()) {
          const found = findStatistic(sentence);
          if (!found || isQuoted(block, found.start) || noClaim.test(sentence.text)) continue;
          const words = block.text.slice(found.start, found.end);
          const near = [
            ...leadIn(document, block),
            ...block.sentences.slice(Math.max(0, index - 1), index + 2),
          ];
          if (near.some((sentence) => namesSource(sentence, document))) sourced.add(words.toLowerCase());
          else unsourced.push({ block, ...found, words });
        }
      },
      document() {
        // "Points to remember" says again what the text above has proved.
        for (const { words, ...place } of unsourced)
          if (!sourced.has(words.toLowerCase())) report(place, { data: { words } });
      },
    };
  },
});

/** Tables carry their source below, key points repeat what the body proves. */
function isRunningText(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'list-item') && !block.isFootnote && !block.isQuoted;
}

/** The words that open a list: "The NHS counted in 2024:". */
function leadIn({ blocks }: Document, block: Block): Sentence[] {
  if (block.kind !== 'list-item') return [];
  let index = block.index - 1;
  while (blocks[index]?.kind === 'list-item') index -= 1;
  const above = blocks[index];
  return above?.kind === 'paragraph' && above.text.trimEnd().endsWith(':') ? above.sentences.slice(-1) : [];
}

/** A link, a footnote, a component that cites, or words that name who counted. */
function namesSource(sentence: Sentence, { source }: Document): boolean {
  const { block, start, end } = sentence;
  const isLinked = block.spans.some(
    (span) =>
      span.start < end &&
      span.end > start &&
      span.kind !== 'emphasis' &&
      span.kind !== 'code' &&
      span.name !== 'Term',
  );
  if (isLinked || namedSource.test(sentence.text) || pastedFootnote.test(sentence.text)) return true;
  // A footnote mark leaves no word behind, so it is looked for in the source, up to where the next sentence begins.
  const from = block.source.startInSource(start);
  return /\[\^[^\]]+\]/.test(source.slice(from, nextStart(sentence)));
}

function nextStart(sentence: Sentence): number {
  const { block } = sentence;
  const next = block.sentences[block.sentences.indexOf(sentence) + 1];
  return next ? block.source.startInSource(next.start) : block.end;
}
