import { isMap, isScalar, type Node, parseDocument, visit } from 'yaml';
import type { ContentModel } from '../../model/content-model.ts';
import type { BlockDraft, Comment } from '../text/blocks.ts';
import { asTheSite, siteDataOf } from './yaml-as-site.ts';
import { findAliasLoop, findYamlExcess } from './yaml-bounds.ts';
import { readYamlComments } from './yaml-comments.ts';
import { readPrintedFields } from './yaml-fields.ts';
import { repairOf, type YamlRepair } from './yaml-repairs.ts';
import { findYamlSlips, type YamlSlip } from './yaml-slips.ts';
import { type WrittenValue, writtenValue } from './yaml-values.ts';

/** What stands between the two `---` lines, as data and as places. */
export interface FrontMatter {
  data: Record<string, unknown>;
  /** Set when the YAML cannot be read: the parser's words and the offset they speak of. */
  problem?: { message: string; offset: number; end: number; code: string; repair?: YamlRepair | undefined };
  /** What can be read and does not say what was meant; offsets into the source. */
  slips: readonly YamlSlip[];
  /** The data as the site's own YAML reader gives it: a plain day becomes a date there. */
  siteData: unknown;
  /** Offsets of all that stands in it, comments and empty lines around it left out. */
  contents: { start: number; end: number };
  /** Offsets of the value at `path`, or of the nearest key above it that exists. */
  placeOf: (path: readonly (string | number)[]) => { start: number; end: number };
  /** Offsets of the key at `path` itself; undefined when it is not written. */
  placeOfKey: (path: readonly (string | number)[]) => { start: number; end: number } | undefined;
  /**
   * The value at `path` as it is written, where YAML takes it for more than words: what it reads it as, and the line with
   * quotation marks. Undefined where it is text already.
   */
  writtenAt: (path: readonly (string | number)[]) => WrittenValue | undefined;
  /** Texts of it that readers see, such as the title. */
  blocks: BlockDraft[];
  /** Its comments, for exceptions are written in them. */
  comments: Comment[];
}

/** An article without front matter has no data; what asks for a place in it is sent to the first character. */
export const nothingWritten: FrontMatter = {
  data: {},
  slips: [],
  siteData: {},
  contents: { start: 0, end: 0 },
  placeOf: () => ({ start: 0, end: 0 }),
  placeOfKey: () => undefined,
  writtenAt: () => undefined,
  blocks: [],
  comments: [],
};

/**
 * Reads the YAML of an article.
 *
 * @param yaml the text between the fences
 * @param offset where that text begins in `source`
 * @param model says which of its texts readers see
 */
export function readFrontMatter(
  yaml: string,
  offset: number,
  source: string,
  model: ContentModel,
): FrontMatter {
  /* YAML parsers do not know the line ends of old Macs; offsets stay as they are. */
  const text = yaml.replace(/\r(?!\n)/g, '\n');
  const excess = findYamlExcess(text);
  if (excess) {
    const { code, start, end } = excess;
    const place = { offset: offset + start, end: offset + end };
    const atTop = { start: offset, end: offset };
    return { ...nothingWritten, problem: { message: code, code, ...place }, placeOf: () => atTop };
  }
  const document = parseDocument(text, {
    ...asTheSite,
    /* Silent, it would not tell of a second document. */
    logLevel: 'error',
    prettyErrors: false,
  });
  const { data, error } = toData(document);
  const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
  const end = offset + yaml.length;

  const placeOf: FrontMatter['placeOf'] = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      const range = node?.range;
      if (range) return { start: offset + range[0], end: offset + range[1] };
    }
    return { start: offset, end: offset };
  };
  const placeOfKey: FrontMatter['placeOfKey'] = (path) => {
    const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(map)
      ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? { start: offset + range[0], end: offset + range[1] } : undefined;
  };
  if (error) {
    const [from, to] = error.pos.map((position) => Math.min(offset + position, end)) as [number, number];
    const repair = repairOf(text, error.pos[0]);
    const moved = repair && { ...repair, start: offset + repair.start, end: offset + repair.end };
    const problem = { message: error.message, offset: from, end: to, code: error.code, repair: moved };
    return { ...nothingWritten, problem, placeOf, placeOfKey };
  }
  return {
    data: isRecord ? (data as Record<string, unknown>) : {},
    slips: findYamlSlips(document, text, (path) => model.useOfField(path) !== undefined).map((slip) => ({
      ...slip,
      start: offset + slip.start,
      end: offset + slip.end,
    })),
    contents: {
      start: offset + (document.contents?.range?.[0] ?? 0),
      end: offset + yaml.slice(0, document.contents?.range?.[1] ?? 0).trimEnd().length,
    },
    siteData: siteDataOf(document, data),
    placeOf,
    placeOfKey,
    writtenAt: (path) => {
      const written = writtenValue(document.getIn(path, true), text);
      return written && { ...written, start: offset + written.start, end: offset + written.end };
    },
    blocks: readPrintedFields(document.contents, offset, source, model),
    comments: readYamlComments(document.contents, yaml, offset),
  };
}

/** A value such as `*bold*` reads as a link to a part that does not exist: it fails only when it is asked for. */
function toData(document: ReturnType<typeof parseDocument>): {
  data?: unknown;
  error?: { message: string; code: string; pos: [number, number] } | undefined;
} {
  const error = document.errors[0];
  if (error) return { error };
  const loop = findAliasLoop(document);
  if (loop) return { error: { message: 'alias loop', code: 'alias-loop', pos: [loop.start, loop.end] } };
  try {
    return { data: document.toJS() };
  } catch (thrown) {
    let pos: [number, number] = [0, 0];
    visit(document, {
      Alias(_, node) {
        if (node.range) pos = [node.range[0], node.range[1]];
        return visit.BREAK;
      },
    });
    return { error: { message: String(thrown), code: 'BAD_ALIAS', pos } };
  }
}
