import type { Root } from 'mdast';
import { readTree } from '#platform';
import { findExcess } from './bounds.ts';
import type { SourceKind } from './source-kind.ts';

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
  return readTree(source, kind);
}
