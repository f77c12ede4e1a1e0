import type { Block, Document } from '#linter/document/document.ts';
import { type PhraseHit, withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isDenied, isInSources, isNamed, isOwnWords } from '../../own-voice.ts';
import { findSecondBase, large, small } from './bases.ts';
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

/* How many people it is about at all: "3 in 100", "from 8% to 16%", "8 percent of women". */
const baseRate = new RegExp(
  `\\b${small} (?:\\w+ ){0,2}(?:in|out of|of every|per) (?:every )?${large}\\b|\\bfrom (?:about )?\\d[\\d,.]*(?: ?%| percent)? to (?:about )?\\d|\\d ?(?:%|percent) (?:of|to|versus|compared|chance|risk)\\b`,
  'i',
);
const numberWords = new Set(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']);
const joiners = new Set(['to', 'or', 'and', '-', '–']);
type Unclear = { kind: 'relative' } | { kind: 'bases'; first: string; second: string };

/** A change in risk without the risk itself, and shares that count in different bases. */
export default defineRule<Record<string, never>, Unclear>({
  id: 'clear-numbers',
  goal: 'plain',
  level: 'idea',
  about: 'Gives a change in risk without the risk itself',
  say: (data) =>
    data.kind === 'relative'
      ? 'How big was the risk before, and after?'
      : `These shares count in ${data.first} and in ${data.second}.`,
  why: ({ kind }) =>
    kind === 'relative'
      ? '"Twice the risk" can be 2 in 100 or 2 in 1,000,000. Readers fear both the same.'
      : 'Readers compare the small numbers and get it wrong. Use one base for all.',
  phrases: withSets(phrases, sets),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (!isOwnWords(hit) || isDenied(hit) || isNamed(hit) || isInSources(document, hit.block)) return;
      if (!hasBaseRate(document, hit) && !comparesGroups(hit)) {
        report(hit.row.number === true ? withNumber(hit) : hit.range, {
          data: { kind: 'relative' },
          try: ['from 5 in 100 to 10 in 100', '5 more people in 100'],
        });
      }
    },
    block(block) {
      const clash = findSecondBase(block);
      if (!clash) return;
      const { start, end, first, second } = clash;
      report(
        { block, start, end },
        { data: { kind: 'bases', first, second }, try: ['50 in 1,000 and 3 in 1,000'] },
      );
    },
  }),
});

/** Whether the sentence or one of two on either side says how many people it is about. */
function hasBaseRate({ sentences }: Document, { sentence }: PhraseHit): boolean {
  const at = sentences.indexOf(sentence);
  return sentences.slice(Math.max(0, at - 2), at + 3).some(({ text }) => baseRate.test(text));
}

/** "Women are twice as likely to have it as men" tells groups apart; nobody's risk changes. */
function comparesGroups({ sentence }: PhraseHit): boolean {
  return /\blikely\b.*\b(?:than|as|in) (?:\w+ )?(?:men|women|boys|girls|males|females)\b|^(?:women|men|boys|girls|males|females) are\b/i.test(
    sentence.text,
  );
}

/** The number before "times" and "%" belongs to what is reported. */
function withNumber({ block, sentence, first, start, stop }: PhraseHit): {
  block: Block;
  start: number;
  end: number;
} {
  let from = start;
  for (let index = first - 1; index >= 0; index -= 1) {
    const token = sentence.tokens[index];
    if (!token || !(token.kind === 'number' || numberWords.has(token.key) || joiners.has(token.key))) break;
    if (!joiners.has(token.key)) from = token.start;
  }
  return { block, start: from, end: stop };
}
