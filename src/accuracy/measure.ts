import { join } from 'node:path';
import { measureCallsToAction } from './calls-to-action.ts';
import type { Checker } from './checker.ts';
import { measureHealthText } from './health-text.ts';
import { measurePairs, measureWordDifficulty } from './jargon.ts';
import { measureCases } from './labelled-cases.ts';
import { measureSentences } from './labelled-sentences.ts';
import { measureReadability } from './readability.ts';
import type { Section } from './section.ts';

/** Measures the rules on everything a folder holds that is known; files that are not there are passed over. */
export function measureFolder(folder: string, checker: Checker): Section[] {
  return [
    ...measureCallsToAction(folder, checker),
    ...measureSentences(folder, checker),
    ...measureCases(folder, '', checker),
    ...measureCases(join(folder, 'cases'), 'cases/', checker),
    ...measureHealthText(folder, checker),
    ...measureWordDifficulty(folder, checker),
    ...measurePairs(folder, checker),
    ...measureReadability(folder, checker),
  ];
}
