import { judgeExceptions } from './check-corpus.ts';
import { checkFile } from './check-file.ts';
import { sourceOfText } from './files/source-file.ts';
import { makeReport } from './finding/make-report.ts';
import type { Report } from './finding/report.ts';
import { setUpForText, type Terms } from './set-up.ts';

/**
 * Checks one text that is in no folder, as `bedside lint` checks a file of a folder without settings: nothing is asked of
 * front matter, and nothing is known of other articles. It needs neither files nor Node.
 *
 * @param kind how the text is written
 */
export function checkText(text: string, kind: 'md' | 'mdx', terms: Terms): Report {
  const path = `text.${kind}`;
  const setUp = { ...setUpForText(terms), sourceOf: () => sourceOfText(text) };
  const checked = checkFile({ path, absolute: `/${path}`, kind: 'article' }, setUp);
  judgeExceptions([checked], setUp);
  return { ...makeReport([checked], { findings: [], failures: [] }, [], terms.weights), seconds: 0 };
}
