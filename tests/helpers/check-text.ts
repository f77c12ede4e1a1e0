import { judgeExceptions } from '#linter/check-corpus.ts';
import { type CheckedFile, checkFile } from '#linter/check-file.ts';
import { sourceOfText } from '#linter/files/source-file.ts';
import { setUpForText, termsOf } from '#linter/set-up.ts';
import { profiles, rules, wordLists } from '#rules/index.ts';
import { today } from './lint.ts';

const terms = termsOf({ rules, wordLists, profiles, today });

/** Checks a text that is in no folder by all rules at their own levels. */
export function checkText(text: string, ending = 'mdx'): CheckedFile {
  const path = `article.${ending}`;
  const setUp = { ...setUpForText(terms), sourceOf: () => sourceOfText(text) };
  const checked = checkFile({ path, absolute: `/${path}`, kind: 'article' }, setUp);
  judgeExceptions([checked], setUp);
  return checked;
}
