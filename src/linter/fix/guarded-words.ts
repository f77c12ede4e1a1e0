import { type Vocabulary, type WordType, wordKey } from '../document/words/vocabulary.ts';

/** How often each word stands in a text, by its key. */
export type WordCounts = ReadonlyMap<string, number>;

/** The word list, handed to the engine, of words that no fix may touch. */
const guardedList = 'never-changed';
/** The list of words no word count knows that may be touched all the same, such as the names of networks. */
const freeList = 'may-be-changed';

/** A number with its unit and signs, or a word with its apostrophes and hyphens. */
const token = /\d[\d.,:/%–-]*\p{L}*|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’ʼ\u00AD-]*/gu;

/** Counts the words of a text that readers see: what stands in comments and tags, and entities, are none. */
export function countsOf(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Counts the words of a text that no fix may lose. */
export function guardedIn(text: string, vocabulary: Vocabulary): WordCounts {
  return new Map([...countsOf(text)].filter(([word]) => isGuarded(word, vocabulary)));
}

/**
 * Whether no fix may touch a word: a number; a word on the list; and one nobody has counted, for that may be the name of
 * a medicine or a person.
 */
function isGuarded(word: string, vocabulary: Vocabulary): boolean {
  if (/\d/.test(word)) return true;
  return word.split('-').some((part) => part !== '' && isGuardedType(vocabulary.get(part)));
}

function isGuardedType(type: WordType): boolean {
  if (type.is(guardedList)) return true;
  return type.zipf === 0 && !type.is(freeList) && /\p{L}{3}/u.test(type.key) && !/['’]/.test(type.key);
}

function* wordsOf(text: string): Iterable<string> {
  const seen = text
    .replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, ' ')
    .replace(/&(?:[a-z]+|#\d+|#x[\da-f]+);/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ');
  for (const [word] of seen.matchAll(token)) yield wordKey(word).replace(/[.,:/–-]+$/, '');
}
