import { globSync, readFileSync } from 'node:fs';
import type { Nodes } from 'nlcst';
import { toString as textOf } from 'nlcst-to-string';
import { ParseEnglish } from 'parse-english';
import { expect, test } from 'vitest';
import { tokenise } from '#linter/document/words/tokens.ts';
import { documentOf } from './helpers/lint.ts';

/** parse-english is the reference for what an English word is; where we differ on purpose is listed here. */
const english = new ParseEnglish();

function referenceWords(node: Nodes): string[] {
  if (node.type === 'WordNode') return [textOf(node)];
  return 'children' in node ? node.children.flatMap((child) => referenceWords(child as Nodes)) : [];
}

/** It keeps the full stop of the last word in the word ("999."), cuts 1,000 in two, and leaves a hyphen on "low-". */
const isAcceptedDifference = (word: string) => /\.$|^\d|-$|^\./.test(word);

const texts = [...globSync('content/articles/*.mdx'), ...globSync('lint-rules/*/*/rule.md')].flatMap((path) =>
  documentOf(readFileSync(path, 'utf8'), path.replace(/mdx$/, 'md')).blocks.map((block) => block.text),
);

test('words are those of parse-english, but for the listed differences', () => {
  expect(texts.length).toBeGreaterThan(500);
  const strange = texts.flatMap((text) => {
    const ours = new Set(tokenise(text).tokens.map((token) => token.text));
    return referenceWords(english.parse(text)).filter(
      (word) => !ours.has(word) && !isAcceptedDifference(word),
    );
  });
  expect(strange).toEqual([]);
});

test.each([
  ['The symptoms of MS. Ask a doctor.', 2],
  ['Ms. Lee and Mr. Ray came.', 1],
  ['J. Smith wrote it.', 1],
  ['It is common in the U.S. It occurs in adults.', 2],
  ['It is common in the U.S. Army.', 1],
  ['He said "Stop." Then he left.', 2],
  ['(Ask first.) Then go.', 2],
  ['Really?! Yes.', 2],
  ['Wait… Then go.', 2],
  ['It costs 3.50 now.', 1],
  ['First line.\n\nsecond line.', 2],
])('%j holds %i sentences', (text, count) => {
  expect(tokenise(text).sentences).toHaveLength(count);
});
