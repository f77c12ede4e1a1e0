import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import retextEnglish from 'retext-english';
import retextReadability from 'retext-readability';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { countVotes } from '#rules/plain/hard-sentence/votes.ts';
import { documentOf } from './helpers/lint.ts';
import { readExamples } from './helpers/rule-page.ts';

const age = 14;
const parser = unified().use(retextEnglish).freeze();
const readability = unified().use(retextReadability, { age, minWords: 1, threshold: 1e-9 }).freeze();

/** Votes of retext-readability for a text it takes for one sentence of the same words; otherwise undefined. */
function packageVotes(text: string): number | undefined {
  const file = new VFile(text);
  const tree = parser.parse(file);
  if (JSON.stringify(tree).split('"SentenceNode"').length !== 2) return undefined;
  readability.runSync(tree, file);
  const reason = file.messages[0]?.reason;
  if (!reason) return 0;
  return reason.includes('all 7') ? 7 : Number(/(\d) out of 7/.exec(reason)?.[1]);
}

const pages = readdirSync(new URL('../lint-rules/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => new URL(`../lint-rules/${path}`, import.meta.url));
const texts = pages.flatMap((page) => [
  readFileSync(page, 'utf8'),
  ...readExamples(page).map(({ source }) => source),
]);

const words =
  'the a of to and if when your you doctor nurse call take water sleep pain hard easy walk day night fever tablet often Monday ' +
  'hospital medicine temperature electricity unnecessary pharmacological complications organisation NHS BMI 999 12 1,000 don’t people’s';
const sentences = fc
  .array(fc.constantFrom(...words.split(' ')), { minLength: 5, maxLength: 40 })
  .map((chosen) => `We ${chosen.join(' ')} here.`);

/** Placeholders stand for code and addresses, which the package never sees. */
const isPlain = (text: string) => !text.includes('\uFFFC') && !text.includes('\n');

describe('hard-sentence', () => {
  test('gives the verdict of retext-readability on every sentence of our own texts', () => {
    const compared = texts.flatMap((text) =>
      documentOf(text, 'page.md')
        .sentences.filter(({ text }) => isPlain(text))
        .flatMap((sentence) => {
          const theirs = packageVotes(sentence.text);
          return theirs === undefined
            ? []
            : [[sentence.text, countVotes(sentence, age) >= 4, theirs >= 4] as const];
        }),
    );
    expect(compared.length).toBeGreaterThan(100);
    expect(compared.filter(([, ours, theirs]) => ours !== theirs)).toEqual([]);
  });

  test('gives its votes on any sentence of easy, hard, numbered and abbreviated words', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const [sentence] = documentOf(text, 'sentence.md').sentences;
        if (!sentence || sentence.text !== text) return;
        expect(countVotes(sentence, age)).toBe(packageVotes(text));
      }),
      { numRuns: 500 },
    );
  });
});
