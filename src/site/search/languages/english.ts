import medicines from '../medicines.json' with { type: 'json' };
import rightWords from '../right-words.json' with { type: 'json' };
import synonyms from '../synonyms.json' with { type: 'json' };
import { americanForm, genericWords, plainWords, questionWords, stemOf } from '../words.ts';
import type { SearchLanguage } from './language.ts';

/** What the search knows of English. */
export const english: SearchLanguage = {
  code: 'en',
  questionWords,
  genericWords,
  rightWords: new Set(rightWords.flatMap((word) => [word, americanForm(word)])),
  stemOf,
  spellingOf: americanForm,
  layWords: [
    ...synonyms,
    ...medicines.flatMap(({ say, for: uses }) => uses.map((find) => ({ say, find }))),
  ].map(({ say, find }) => ({ say: plainWords(say), find: plainWords(find) })),
};
