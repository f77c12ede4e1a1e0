import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import { markdownToMdast, mdxToJs, mdxToMdast } from 'satteri';
import { findExcess } from './bounds.ts';
import type { ParserError } from './diagnosis.ts';
import type { SourceKind } from './source-kind.ts';

/** JavaScript in MDX: a brace that opens no comment, or a line of import or export. */
const mayHoldCode = /\{(?!\/\*)|^(?:import|export)\b/m;

/**
 * Turns source text into mdast: the only place that knows parsers, and the seam behind which they can be changed.
 * The parser the site renders with reads every article, for it gives remark's tree in a twentieth of the time. What
 * it refuses is given to remark, whose errors say most exactly what is wrong and where. Tests hold the two together.
 *
 * @throws ParserError when the MDX is not well formed, or either holds what would stop a parser; `can-read-article`
 * puts it in plain words
 */
export function parse(source: string, kind: SourceKind): Root {
  const [excess] = findExcess(source, kind);
  if (excess)
    throw { reason: excess.code, source: 'bounds', ruleId: excess.code, place: { offset: excess.start } };
  return parseBounded(source, kind);
}

/** Parses a text in which `findExcess` finds nothing. */
export function parseBounded(source: string, kind: SourceKind): Root {
  if (kind === 'md') return markdownToMdast(source) as unknown as Root;
  try {
    const tree = mdxToMdast(source);
    // Only compiling looks into braces, imports and exports.
    if (mayHoldCode.test(source)) mdxToJs(source);
    return tree as unknown as Root;
  } catch (error) {
    parseWithRemark(source);
    throw refusal(error as Error, source);
  }
}

/** Loaded only for articles in trouble: remark and what it stands on take longer to start than a run takes. */
function parseWithRemark(source: string): void {
  const { remarkTree } = createRequire(import.meta.url)(
    './remark-tree.ts',
  ) as typeof import('./remark-tree.ts');
  remarkTree(source, 'mdx');
}

/** Where remark finds nothing wrong, the site's parser has the last word; its messages begin with line and column. */
function refusal(error: Error, source: string): ParserError {
  const [, line = '1', column = '1', reason = error.message] =
    /^(\d+):(\d+): ([\s\S]*)$/.exec(error.message) ?? [];
  const before = source.split('\n').slice(0, Number(line) - 1);
  const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
  return { reason, place: { line: Number(line), column: Number(column), offset } };
}
