import type { Document } from '#linter/document/document.ts';
import type { PhraseHit } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { headsOf, isInSources, isNamed } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };

/* A number, or something to compare with, says how much. */
const measure =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half an?|dozen|once a|twice|each|every|daily|as (?:much|many|long|heavy|often) as|enough (?:to|so)|so (?:that|much|long)|until|such as|for example|like a|about the size|more than (?:a|an|one)|at least|heavier than|longer than|ounces?|glass(?:es)?|cups?|hours?|minutes?|days?|weeks?|months?|tablespoons?|ask your|your doctor (?:will|can)|how much)\b/i;
const phoneNumbers = /\b(?:999|911|111|112|988)\b/g;
const getHelp =
  /\b(?:call|get (?:medical )?help|see (?:a|your)|go to|contact|tell your|ask for|emergency|urgent|when to|right away|999|911|111)\b/i;

/** Amounts that a reader must act on and cannot measure. Hedges about how often something happens stay. */
export default defineRule({
  id: 'no-vague-quantity',
  goal: 'plain',
  level: 'idea',
  about: 'Leaves open how much, how long or how likely',
  say: () => 'How much, how long or how often is that?',
  why: 'Readers act on amounts. Each reader guesses another one.',
  try: ['Give a number, or something to compare it with.'],
  phrases,
  check: ({ document, report }) => ({
    phrase(hit) {
      if (hit.isQuoted || isNamed(hit) || isInSources(document, hit.block) || isMeasured(hit)) return;
      const { row } = hit;
      if (row.ask === true && !hit.sentence.block.isBody) return;
      if (row.ask === true && !asksForIt(hit)) return;
      if (row.warn === true && !callsForHelp(document, hit)) return;
      report(hit.range, row.try ? { try: row.try } : {});
    },
  }),
});

/** Whether the sentence or the next says how much. */
function isMeasured({ sentence, block, start, stop }: PhraseHit): boolean {
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]?.text ?? '';
  const own = block.text.slice(sentence.start, start) + block.text.slice(stop, sentence.end);
  return [own, next].some((text) => measure.test(text.replace(phoneNumbers, '')));
}

/** Whether the reader is asked to do it: an order, or a sentence about what "you" do. */
function asksForIt(hit: PhraseHit): boolean {
  const before = hit.block.text.slice(hit.sentence.start, hit.start);
  if (/\b(?:if|when|why|how) (?:you|your \w+|they|a person)\b[^,]*$/i.test(before)) return false;
  return hit.isLooseRequest || /\b(?:you (?:should|need to|can|must|may need to)|try to)\b/i.test(before);
}

/** Whether it is a sign to get help for, said here or above the list. */
function callsForHelp(document: Document, { sentence, block }: PhraseHit): boolean {
  return getHelp.test(sentence.text) || headsOf(document, block).some((text) => getHelp.test(text));
}
