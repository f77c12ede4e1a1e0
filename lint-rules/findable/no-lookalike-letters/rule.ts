import { zipf } from '#linter/document/words/word-frequency.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import lookalikes from './lookalikes.json' with { type: 'json' };

const cyrillic = new Map(Object.entries(lookalikes.cyrillic));
/* Letters that may be symbols, or come from a script nobody expects beside Latin. */
const greek = new Map(Object.entries({ ...lookalikes.greek, ...lookalikes.others }));
const plain = /^[\p{ASCII}]*$/u;
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Cherokee', 'Armenian', 'Coptic'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);
/** The parts of a word that is written together: "β-blocker" is two. */
const parts = /\p{L}+/gu;

export default defineRule<Record<string, never>, { word: string }>({
  id: 'no-lookalike-letters',
  goal: 'findable',
  level: 'must-fix',
  language: 'any',
  about: 'Words hold letters of one alphabet.',
  say: ({ word }) => `"${word}" mixes letters of two alphabets that look alike.`,
  why: 'Search and screen readers do not know the word that readers see.',
  check: ({ report }) => ({
    word(word) {
      if (plain.test(word.text)) return;
      for (const { 0: part, index } of word.text.matchAll(parts)) {
        const meant = meantBy(part);
        if (meant === undefined) continue;
        const start = word.start + index;
        report(
          { block: word.block, start, end: start + part.length },
          { data: { word: meant }, try: [meant] },
        );
      }
    },
  }),
});

/** Whether letters that look Latin come from more than one alphabet, Latin or not. */
function isMixed(part: string): boolean {
  return scripts.filter((script) => script.test(part)).length > 1;
}

/**
 * The Latin word somebody wrote with letters of another alphabet; undefined when it is none. A Greek letter may be a
 * symbol, as in NFκB, so there the word itself must be an everyday one.
 */
function meantBy(part: string): string | undefined {
  if (plain.test(part) || !isMixed(part)) return undefined;
  let isGreek = false;
  let meant = '';
  for (const letter of part) {
    const latin = /\p{Script=Latin}/u.test(letter) ? letter : (cyrillic.get(letter) ?? greek.get(letter));
    if (latin === undefined) return undefined;
    isGreek ||= greek.has(letter);
    meant += latin;
  }
  if (meant === part || (isGreek && (meant.length < 3 || zipf(meant.toLowerCase()) === 0))) return undefined;
  return meant;
}
