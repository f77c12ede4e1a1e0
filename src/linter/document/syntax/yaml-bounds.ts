import { type Document, isAlias, Lexer, visit } from 'yaml';
import type { Stretch } from './diagnosis.ts';

/** What there is too much of in front matter, so that it is not looked into. Offsets count in the YAML text. */
export interface YamlExcess extends Stretch {
  code: 'too-long' | 'too-many-fields' | 'too-nested' | 'too-many-anchors';
}

/*
 * YAML readers compare each name of a field with all before it, and look for the start of each alias from the top.
 * In real front matter the most was a tenth of each.
 */
/** Code units. */
const mostLength = 64_000;
const mostFields = 400;
/** Blocks inside each other. */
const mostNested = 32;
/** Fields whose name is a block of its own (`? `), on which time doubles. No real one was seen. */
const mostBlockNames = 4;
/** Anchors (`&sign`) and aliases (`*sign`) together. */
const mostAnchors = 100;
/** A text with fewer signs than this cannot hold too much of anything. */
const fewSigns = 2000;
/** Signs that open a block within a line. */
const opening = /[[{]|[-?][ \t]/g;
const blockName = /\?[ \t]/g;
const anchor = /[&*]/g;

/** Finds what would make reading YAML take too long, in time linear in its length. */
export function findYamlExcess(yaml: string): YamlExcess | undefined {
  const top = { start: 0, end: /[\r\n]|$/.exec(yaml)?.index ?? 0 };
  if (yaml.length > mostLength) return { code: 'too-long', ...top };
  const isSmall =
    yaml.length < fewSigns &&
    count(yaml, opening) <= mostNested &&
    count(yaml, blockName) <= mostBlockNames &&
    count(yaml, anchor) <= mostAnchors;
  return isSmall ? undefined : countTokens(yaml);
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

function countTokens(yaml: string): YamlExcess | undefined {
  let [fields, anchors, blockNames, flow, at] = [0, 0, 0, 0, 0];
  /** Columns at which the blocks begin that are open. */
  let blocks: number[] = [];
  let lineStart = 0;
  for (const token of new Lexer().lex(yaml)) {
    /* Signs the lexer adds itself stand nowhere in the text. */
    if (token === '\u0002' || token === '\u0018' || token === '\u001F') continue;
    const start = at;
    at += token.length;
    const first = token[0];
    if (first === '\n' || first === '\r') lineStart = at;
    else if (first === '&' || first === '*') anchors += 1;
    else if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow -= 1;
    else if (token === ':') fields += 1;
    else if (token === '?') blockNames += 1;
    const place = { start, end: at };
    if (fields > mostFields) return { code: 'too-many-fields', ...place };
    if (blockNames > mostBlockNames) return { code: 'too-nested', ...place };
    if (anchors > mostAnchors) return { code: 'too-many-anchors', ...place };
    if (!token.trim() || flow > 0) {
      if (flow > mostNested) return { code: 'too-nested', ...place };
      continue;
    }
    if (token.length > 1 && token.includes('\n')) lineStart = start + token.lastIndexOf('\n') + 1;
    else {
      const column = start - lineStart;
      blocks = blocks.filter((open) => open < column);
      blocks.push(column);
      if (blocks.length > mostNested) return { code: 'too-nested', ...place };
    }
  }
  return undefined;
}

/** The first alias that stands inside what it means: it can never be written out. */
export function findAliasLoop(document: Document): Stretch | undefined {
  let found: Stretch | undefined;
  visit(document, {
    Alias(_, node, ancestors) {
      const isInside = ancestors.some(
        (open) => !isAlias(open) && 'anchor' in open && open.anchor === node.source && node.range,
      );
      if (!isInside || node.resolve(document) === undefined) return undefined;
      const [start, end] = node.range as [number, number, number];
      found = { start, end };
      return visit.BREAK;
    },
  });
  return found;
}
