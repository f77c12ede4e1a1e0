import type { InterfaceLanguage } from '../../texts/languages.ts';

/** What the search knows of one language. All words are in plain form. */
export interface SearchLanguage {
  code: InterfaceLanguage;
  /** Words that carry a question but say nothing about its subject. */
  questionWords: ReadonlySet<string>;
  /** Words that stand in queries about everything: they never outweigh another. */
  genericWords: ReadonlySet<string>;
  /** Everyday words about health that are spelled right, whether or not the site has a page for them. */
  rightWords: ReadonlySet<string>;
  /** A word without the endings that change nothing about its subject; only compared with other stems. */
  stemOf(word: string): string;
  /** One spelling for words that are written in two ways: "haemorrhoids" and "hemorrhoids". */
  spellingOf(word: string): string;
  /** What people say for a name. */
  layWords: readonly { say: string; find: string }[];
}
