/** The reader of HTML. */
export type Parse5 = typeof import('parse5');

/** Reads program code into a tree (https://github.com/estree/estree). */
export type ParseScript = (code: string) => import('acorn').Program;

/** The reader of TOML. */
export type Toml = typeof import('smol-toml');

/** How often words are used. */
export interface WordCounts {
  /** Uses of a word in lower case; 0 when it is not listed. */
  countOf: (word: string) => number;
}
