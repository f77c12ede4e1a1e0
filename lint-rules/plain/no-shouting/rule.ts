import type { Sentence, Word } from '#linter/document/document.ts';
import { chooseWords } from '#linter/fix/propose.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuoted } from '../../quoted.ts';

/** From this Zipf frequency on a word of four letters or more is everyday English and no acronym. */
const everydayFrom = 3.5;

export default defineRule<Record<string, never>, { words: string }>({
  id: 'no-shouting',
  goal: 'plain',
  level: 'idea',
  about: 'Whole words are not written in capitals.',
  say: ({ words }) => `"${words}" is in capitals.`,
  why: 'Capitals are slower to read, and they sound like shouting.',
  check: ({ document, report }) => ({
    sentence(sentence) {
      const { block } = sentence;
      for (const run of runsInCapitals(sentence)) {
        const [first, last] = [run[0] as Word, run.at(-1) as Word];
        if (run.filter(isShouted).length < 2 || isQuoted(block, first.start)) continue;
        const words = block.text.slice(first.start, last.end);
        const place = { block, start: first.start, end: last.end };
        const wordings = [lower(words, first)];
        report(place, { data: { words }, try: wordings, fix: chooseWords(document, place, wordings) });
      }
    },
  }),
});

function runsInCapitals({ words }: Sentence): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] | undefined;
  for (const word of words) {
    if (word.kind !== 'word' || !isInCapitals(word)) run = undefined;
    else if (run) run.push(word);
    else {
      run = [word];
      runs.push(run);
    }
  }
  return runs;
}

function isInCapitals({ text, type }: Word): boolean {
  return type.isCapitalised && /^\p{Lu}[\p{Lu}’'-]*$/u.test(text);
}

function isShouted({ text, type }: Word): boolean {
  return text.length > 3 ? type.zipf >= everydayFrom : text.length > 1 && type.zipf >= 6;
}

function lower(words: string, first: Word): string {
  const text = words.toLowerCase();
  return first.sentence.words[0] === first ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
