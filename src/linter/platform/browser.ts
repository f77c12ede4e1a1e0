/** What the reading of articles needs of the machine it runs on, in a browser; see `node.ts`. */
import { parse as parseWithAcorn } from 'acorn';
import type { Root } from 'mdast';
import * as parse5Module from 'parse5';
import * as tomlModule from 'smol-toml';
import { remarkTree } from '../document/syntax/remark-tree.ts';
import type { SourceKind } from '../document/syntax/source-kind.ts';
import type { Parse5, ParseScript, Toml, WordCounts } from './platform.ts';

/** Nothing is kept here when its source is let go. */
export function ownCopy(text: string): string {
  return text;
}

let counts: WordCounts = { countOf: () => 0 };

/** Hands in how often words are used, before the first text is read. */
export function giveWordCounts(given: WordCounts): void {
  counts = given;
}

/** How often words are used in everyday English. */
export function wordCounts(): WordCounts {
  return counts;
}

/** The reader of HTML that browsers agree with: the browser's own does not say where it found what. */
export function parse5(): Parse5 {
  return parse5Module;
}

/** The reader of TOML. */
export function toml(): Toml {
  return tomlModule;
}

/** Reads program code. */
export const parseScript: ParseScript = (code) =>
  parseWithAcorn(code, { ecmaVersion: 'latest', sourceType: 'module', preserveParens: true });

/** A text that was pasted has no path. */
export function matchesGlob(): boolean {
  return false;
}

/**
 * Reads a text as remark does.
 *
 * @throws ParserError when the MDX is not well formed
 */
export function readTree(source: string, kind: SourceKind): Root {
  return remarkTree(source, kind);
}
