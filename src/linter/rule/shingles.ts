import type { Block, Document, Sentence } from '../document/document.ts';
import { topicStems } from '../document/words/metrics.ts';
import { stemOf } from '../document/words/stem.ts';
import type { WordType } from '../document/words/vocabulary.ts';
import { WordColumn } from '../document/words/word-column.ts';
import type { ContentModel } from '../model/content-model.ts';

/** Words in a shingle. Five tell copied text from common turns of phrase. */
export const shingleWords = 5;

/** A word of the title or topic has this bit set, any other has not. */
const topicBit = 1;
const hashes = new WordColumn<number>();

/** The words of an article as numbers and, per sentence, the index of its first word. */
export interface Fingerprint {
  words: Uint32Array;
  sentences: { sentence: Sentence; first: number }[];
}

/**
 * Turns the body into one number per word, in reading order, so that copied text can be found when the text is gone.
 * Left out: quotes, footnotes, headings, and the passages that articles share on purpose.
 */
export function fingerprint(document: Document): Fingerprint {
  const topic = topicStems(document);
  const words: number[] = [];
  const sentences: Fingerprint['sentences'] = [];
  for (const block of document.blocks) {
    if (!isOwnText(block, document.model)) continue;
    for (const sentence of block.sentences) {
      const first = words.length;
      for (const word of sentence.words) {
        if (word.kind === 'placeholder') continue;
        words.push(topic.has(stemOf(word.type)) ? hashOf(word.type) | topicBit : hashOf(word.type));
      }
      if (words.length > first) sentences.push({ sentence, first });
    }
  }
  return { words: Uint32Array.from(words), sentences };
}

/** The shingles of an article: one 32-bit hash per run of five words, and the word each begins with. */
export interface Shingles {
  hashes: Uint32Array;
  /** Index of the first word of each shingle. */
  firsts: Uint32Array;
}

/**
 * Hashes each run of five words. With `maskTopic`, words of the article's own title and topic all read the same, for
 * two pages made from one template differ in nothing else. Without it, a page published again under another title is
 * found.
 */
export function shinglesOf(words: Uint32Array, { maskTopic }: { maskTopic: boolean }): Shingles {
  const read = new Uint32Array(words.length);
  const places = new Uint32Array(words.length);
  let count = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as number;
    const isMasked = maskTopic && (word & topicBit) === topicBit;
    // A name of three words and one of two are both one name.
    if (isMasked && count > 0 && read[count - 1] === topicBit) continue;
    read[count] = isMasked ? topicBit : word & ~topicBit;
    places[count++] = index;
  }
  const length = Math.max(0, count - shingleWords + 1);
  const runs = new Uint32Array(length);
  for (let index = 0; index < length; index += 1) runs[index] = hashRun(read, index);
  return { hashes: runs, firsts: places.subarray(0, length) };
}

function isOwnText(block: Block, model: ContentModel): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'table-cell') return false;
  return !block.isQuoted && !block.isFootnote && !block.components.some(model.isShared);
}

/**
 * The number a word has among the `words` of facts, whether or not it is about the topic of an article: so names that
 * stand in one file are found in others whose text is gone.
 *
 * @param key as `wordKey` makes it
 */
export function hashOfWord(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return withoutTopic(hash >>> 0);
}

/** The number of a word of `words`, without the mark of a topic. */
export function withoutTopic(word: number): number {
  return (word & ~topicBit) >>> 0;
}

/** FNV-1a over the letters (Fowler, Noll and Vo 1991) without its last bit, once per spelling. */
function hashOf(type: WordType): number {
  let hash = hashes.get(type);
  if (hash === undefined) {
    hash = hashOfWord(type.key);
    hashes.set(type, hash);
  }
  return hash;
}

function hashRun(words: Uint32Array, from: number): number {
  let hash = 0;
  for (let index = from; index < from + shingleWords; index += 1) {
    hash = Math.imul(hash ^ (words[index] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
