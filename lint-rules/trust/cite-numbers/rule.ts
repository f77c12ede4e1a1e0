import type { Block, Document, Sentence } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuoted } from '../../quoted.ts';
import { findStatistic } from '../../statistics.ts';

/** Words that name where a number comes from, when no link does. */
const namedSource =
  /\b[Aa]ccording to\b|\b[Ss]ource:|\b(?:19|20)\d\d\)|\[\d+\]|\b(?:study|survey|census|report|trial|review|data) (?:by|for|from|in|of|published)\b|\b(?:[A-Z]{2,}|Organi[sz]ation|Institutes?|Cent(?:er|re)s?|Association|Society|Bureau|Ministry|Department) (?:says?|said|estimates?|estimated|reports?|reported|found|counts?|counted)\b/;

/** A definition or the size of a study says nothing of how many people something is true of. */
const noClaim = /\b(?:is one (?:that|which)|is defined as|enrolled|recruited)\b/i;

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
  check: ({ document, report }) => ({
    block(block) {
      if (!isRunningText(block)) return;
      for (const [index, sentence] of block.sentences.entries()) {
        const found = findStatistic(sentence);
        if (!found || isQuoted(block, found.start) || noClaim.test(sentence.text)) continue;
        if ([sentence, block.sentences[index + 1]].some((near) => near && namesSource(near, document)))
          continue;
        report({ block, ...found }, { data: { words: block.text.slice(found.start, found.end) } });
      }
    },
  }),
});

/** Tables carry their source below, key points repeat what the body proves. */
function isRunningText(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'list-item') && !block.isFootnote && !block.isQuoted;
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
  if (isLinked || namedSource.test(sentence.text)) return true;
  // A footnote mark leaves no word behind, so it is looked for in the source, up to where the next sentence begins.
  const from = block.source.startInSource(start);
  return /\[\^[^\]]+\]/.test(source.slice(from, nextStart(sentence)));
}

function nextStart(sentence: Sentence): number {
  const { block } = sentence;
  const next = block.sentences[block.sentences.indexOf(sentence) + 1];
  return next ? block.source.startInSource(next.start) : block.end;
}
