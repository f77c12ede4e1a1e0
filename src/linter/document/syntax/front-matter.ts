import { isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { BlockDraft } from '../text/blocks.ts';
import { SourceText } from '../text/source-text.ts';
import { siteDataOf } from './yaml-as-site.ts';
import { repairOf, type YamlRepair } from './yaml-repairs.ts';
import { findYamlSlips, type YamlSlip } from './yaml-slips.ts';
import { alignYamlString } from './yaml-text.ts';
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
}

/** Front matter a reader sees, on the page, in search results or in a shared post. `*` stands for any item or key. */
const readablePaths = [
  'title',
  'description',
  'summary',
  'subtitle',
  'cta',
  'disclosure',
  'question.text',
  'keyPoints.*',
  'connect.carers',
  'connect.clinicQuestion',
  'connect.urgent',
  'onTheGround.*',
  'social.*',
  'syndicate.*.text',
].map((path) => path.split('.'));

/** An article without front matter has no data; what asks for a place in it is sent to the first character. */
const none: FrontMatter = {
  data: {},
  slips: [],
  siteData: {},
  contents: { start: 0, end: 0 },
  placeOf: () => ({ start: 0, end: 0 }),
  placeOfKey: () => undefined,
  writtenAt: () => undefined,
  blocks: [],
};

/**
 * Reads the YAML of an article.
 *
 * @param yaml the text between the fences
 * @param offset where that text begins in `source`
 */
export function readFrontMatter(yaml: string | undefined, offset: number, source: string): FrontMatter {
  if (yaml === undefined) return none;
  /* YAML parsers do not know the line ends of old Macs; offsets stay as they are. */
  const text = yaml.replace(/\r(?!\n)/g, '\n');
  const document = parseDocument(text, {
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
    return { ...none, problem, placeOf, placeOfKey };
  }
  return {
    data: isRecord ? (data as Record<string, unknown>) : {},
    slips: findYamlSlips(document, text).map((slip) => ({
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
    blocks: readableBlocks(document.contents, offset, source),
  };
}

/** A value such as `*bold*` reads as a link to a part that does not exist: it fails only when it is asked for. */
function toData(document: ReturnType<typeof parseDocument>): {
  data?: unknown;
  error?: { message: string; code: string; pos: [number, number] } | undefined;
} {
  const error = document.errors[0];
  if (error) return { error };
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

function readableBlocks(contents: unknown, offset: number, source: string): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  const collect = (node: unknown, path: string[]): void => {
    if (isMap(node)) {
      for (const pair of node.items)
        collect(pair.value, [...path, String(isScalar(pair.key) ? pair.key.value : pair.key)]);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) collect(item, [...path, String(index)]);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range && isReadable(path)) {
      const start = offset + node.range[0];
      const end = offset + node.range[1];
      blocks.push({
        kind: 'front-matter',
        source: new SourceText(alignYamlString(node.value, source, start, end)),
        spans: [],
        components: [],
        isQuoted: false,
        isFootnote: false,
        name: path.join('.'),
        start,
        end,
      });
    }
  };
  collect(contents, []);
  return blocks;
}

function isReadable(path: string[]): boolean {
  return readablePaths.some(
    (pattern) =>
      pattern.length === path.length && pattern.every((key, index) => key === '*' || key === path[index]),
  );
}
