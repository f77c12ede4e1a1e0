import type { SearchLanguage } from './language.ts';
import words from './spanish.json' with { type: 'json' };

const listed = (list: string) => new Set(list.split(' '));

/** What the search knows of Spanish. */
export const spanish: SearchLanguage = {
  code: 'es',
  questionWords: listed(words.questionWords),
  genericWords: listed(words.genericWords),
  rightWords: listed(words.rightWords),
  // Number and gender: "dolores" finds "dolor", and "cansada" finds "cansado".
  stemOf(word) {
    if (word.length < 4) return word;
    return word.replace(/s$/, '').replace(/[aeo]$/, '');
  },
  spellingOf: (word) => word,
  layWords: [],
};
